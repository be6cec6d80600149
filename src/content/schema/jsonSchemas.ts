import * as z from 'zod';
import { directorySchema, glossarySchema } from './dataSchemas.ts';
import { diagramSchemas } from './diagramSchemas.ts';
import { frontMatterSchema } from './frontMatterSchema.ts';
import { publicationSchema } from './publicationSchema.ts';

const schemas = {
  'publication.schema.json': publicationSchema,
  'front-matter.schema.json': frontMatterSchema,
  'glossary.schema.json': glossarySchema,
  'directory.schema.json': directorySchema,
  'diagram.schema.json': z.union(Object.values(diagramSchemas)),
};

/** A JSON Schema (draft 2020-12) for each kind of file that an editor writes, made from the schemas that the press uses. */
export function jsonSchemas(): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(schemas).map(([name, schema]) => ({
    name,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  }));
}
