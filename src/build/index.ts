import type { Finding } from '../document/finding.ts';
import type { Edition } from '../document/publication.ts';
import type { BuildReport, Listen, Order } from './order.ts';

export async function buildPublication(_order: Order, _workshop: unknown, _listen: Listen): Promise<BuildReport> {
  throw new Error('not here yet');
}
export const createWorkshop = (): unknown => ({});
export async function checkPublication(_folder: string): Promise<readonly Finding[]> {
  return [];
}
export async function listEditions(
  _folder: string,
): Promise<{ readonly editions: readonly Edition[]; readonly findings: readonly Finding[] }> {
  return { editions: [], findings: [] };
}
