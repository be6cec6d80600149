export { buildPublication } from './buildPublication.ts';
export { createWorkshop, type Workshop } from './cache.ts';
export { listEditions } from './listEditions.ts';
