import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from './jsonSchemas.ts';

/** Writes the JSON Schemas into a folder, so that an editor completes and checks as one types. */
export async function writeSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of jsonSchemas()) await writeFile(join(folder, name), text);
}
