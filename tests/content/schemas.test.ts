import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/content/schema/jsonSchemas.ts';

test.each(jsonSchemas().map(({ name, text }) => [name, text] as const))(
  'schema/%s is as the press reads it',
  (name, text) => {
    const written: unknown = JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8'));
    expect(written).toEqual(JSON.parse(text));
  },
);
