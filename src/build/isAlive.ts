/** Whether a process of this machine is at work, by its id; so is one that belongs to another user (EPERM). */
export function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
