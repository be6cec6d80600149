import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { type Mask, THRESHOLDS, type Thresholds } from '../compare/settings.ts';
import type { Keep } from './reference.ts';

/** How one file is compared and kept. */
export interface FileSettings {
  readonly dpi: number;
  readonly thresholds: Thresholds;
  readonly masks: readonly Mask[];
  readonly keep: Keep;
}
/** `visual.yml` of the reference folder: for all files, and for some by name. */
export type Settings = (name: string) => FileSettings;
export type SettingsResult =
  | { readonly settings: Settings }
  | { readonly problem: string; readonly line: number; readonly column: number };

/** File of a reference folder that says how files are compared. */
export const SETTINGS = 'visual.yml';
/** Enough to read body text by; an A4 page of text takes 20 to 50 kB. */
const DPI = 96;

const thresholds = z.strictObject({
  pixel: z.number().min(0).max(1).optional(),
  page: z.number().int().min(0).optional(),
  moved: z.number().min(0).optional(),
});
const mask = z.strictObject({
  pages: z.array(z.number().int().positive()).default([]),
  area: z.tuple([z.number(), z.number(), z.number().positive(), z.number().positive()]),
  reason: z.string().min(1),
  until: z.union([z.strictObject({ version: z.string() }), z.strictObject({ date: z.iso.date() })]),
});
const file = z.strictObject({
  keep: z.enum(['pictures', 'text', 'fingerprint']).optional(),
  /** Why less is kept of a file: for the reader of the settings. */
  because: z.string().optional(),
  thresholds: thresholds.optional(),
  masks: z.array(mask).default([]),
});
const schema = z.strictObject({
  dpi: z.number().int().min(30).max(300).default(DPI),
  thresholds: thresholds.default({}),
  masks: z.array(mask).default([]),
  files: z.record(z.string(), file).default({}),
});

/** Reads `visual.yml` of a reference folder; without one all is by default. Says where it is wrong. */
export async function readSettings(folder: string): Promise<SettingsResult> {
  const text = await readFile(join(folder, SETTINGS), 'utf8').catch(() => '');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return { problem: error.message.split('\n')[0] ?? 'not YAML', line, column: col };
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { settings: (name) => settingsOf(result.data, name) };
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  const node = document.getIn(path, true);
  const offset = isRanged(node) ? (node.range?.[0] ?? 0) : 0;
  const { line, col } = lines.linePos(offset);
  return {
    problem: `${path.join('.') || 'visual.yml'}: ${issue?.message ?? 'not as it should be'}`,
    line,
    column: col,
  };
}

function isRanged(node: unknown): node is { readonly range?: readonly number[] } {
  return typeof node === 'object' && node !== null && 'range' in node;
}

/** What is said of all files, then of each name that fits; `*` stands for any letters. The later word holds. */
function settingsOf({ dpi, thresholds: general, masks, files }: z.output<typeof schema>, name: string): FileSettings {
  const fitting = Object.entries(files).flatMap(([pattern, settings]) => (fits(pattern, name) ? [settings] : []));
  const given = [general, ...fitting.map((settings) => settings.thresholds ?? {})];
  return {
    dpi,
    thresholds: Object.assign({}, THRESHOLDS, ...given.map(withoutAbsent)) as Thresholds,
    masks: [...masks, ...fitting.flatMap((settings) => settings.masks)],
    keep: fitting.findLast((settings) => settings.keep !== undefined)?.keep ?? 'pictures',
  };
}

function fits(pattern: string, name: string): boolean {
  const expression = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${expression.join('.*')}$`).test(name);
}

function withoutAbsent(some: z.output<typeof thresholds>): Partial<Thresholds> {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined));
}
