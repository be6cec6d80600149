/**
 * What files were read to, by kind and absolute path, with the hash of their bytes: a file that has not changed is not
 * decoded again, and gives the same object.
 */
export type ReadMemory = Map<string, { readonly hash: string; readonly result: unknown }>;

/** What `read` makes of a file with this hash; what it made of it before where that is known. */
export async function readOnce<T>(
  memory: ReadMemory,
  name: string,
  hash: string,
  read: () => T | Promise<T>,
): Promise<T> {
  const known = memory.get(name);
  if (known?.hash === hash) return known.result as T;
  const result = await read();
  memory.set(name, { hash, result });
  return result;
}
