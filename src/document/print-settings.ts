import { z } from 'zod';

// `print:` of publication.yml, at the top level and per edition: what goes to the printer, and how. Lengths in mm.

export const printArtefacts = ['print', 'booklet', 'gang-sheet', 'office', 'proof'] as const;
export type PrintArtefact = (typeof printArtefacts)[number];

/** Sheets and papers by name; `SRA` sheets are the oversize ones that carry bleed and marks (ISO 217). */
export const sheetNames = ['A3', 'A4', 'A5', 'SRA3', 'SRA4', 'SRA2', 'A2'] as const;
export type SheetName = (typeof sheetNames)[number];

/**
 * `saddle`: one nest of sheets, stapled. `sections`: sewn signatures of 16. `perfect`: signatures milled and glued.
 * `wire`: single leaves on a wire or rings. `auto`: saddle as far as it goes, then sections.
 */
export const bindings = ['auto', 'saddle', 'sections', 'perfect', 'wire'] as const;
export type Binding = (typeof bindings)[number];

const length = z.number().finite().nonnegative();
const paperSchema = z.strictObject({
  /** mm of one sheet. */
  thickness: length.optional(),
  stock: z.string().optional(),
  coverThickness: length.optional(),
  coverStock: z.string().optional(),
});
const sheetSchema = z.union([
  z.enum(sheetNames),
  z.strictObject({ width: z.number().finite(), height: z.number().finite() }),
]);

export const printSettingsSchema = z.strictObject({
  /** What is made; absent: what the edition's page asks for (a card has a gang sheet, a book has a booklet). */
  artefacts: z.array(z.enum(printArtefacts)).optional(),
  /** CMYK profile relative to the publication; absent: the one shipped (ISO Coated v2 300 %). */
  profile: z.string().optional(),
  bleed: length.optional(),
  /** Sheet of the booklet or gang sheet. */
  sheet: sheetSchema.optional(),
  paper: paperSchema.optional(),
  binding: z.enum(bindings).optional(),
  /** Kept free of text at the binding edge, for wire or rings. */
  bindingMargin: length.optional(),
  /** Edge that the gang sheet is turned on for its back. */
  turn: z.enum(['long', 'short']).optional(),
  ink: z.enum(['cmyk', 'black']).optional(),
  cover: z.enum(['self', 'apart']).optional(),
  /** Copies to print. */
  quantity: z.number().int().nonnegative().optional(),
  /** Words for the printer: delivery, folding, anything else. */
  notes: z.string().optional(),
});

/** As written: everything may be left out. `true` asks for print files with all defaults, `false` for none. */
export const printInputSchema = z.union([z.boolean(), printSettingsSchema]);
export type PrintInput = z.infer<typeof printInputSchema>;

export interface SheetSize {
  readonly width: number;
  readonly height: number;
}
export interface PrintPaper {
  readonly thickness: number;
  readonly stock: string;
  readonly coverThickness: number;
  readonly coverStock: string;
}
/** With defaults. Lengths in mm. */
export interface PrintSettings {
  readonly artefacts: readonly PrintArtefact[] | undefined;
  /** Empty: the profile shipped. */
  readonly profile: string;
  readonly bleed: number;
  /** Absent: chosen from the page. */
  readonly sheet: SheetName | SheetSize | undefined;
  readonly paper: PrintPaper;
  readonly binding: Binding;
  readonly bindingMargin: number;
  readonly turn: 'long' | 'short';
  readonly ink: 'cmyk' | 'black';
  readonly cover: 'self' | 'apart';
  /** 0: not yet known. */
  readonly quantity: number;
  readonly notes: string;
}

/** Paper as usually ordered for guidance: 120 g/m² uncoated, cover of 250 g/m². Thickness by bulk 1.0 to 1.1 cm³/g. */
const defaultPaper: PrintPaper = {
  thickness: 0.13,
  stock: 'uncoated, 120 g/m²',
  coverThickness: 0.26,
  coverStock: 'uncoated, 250 g/m²',
};
/** Trade standard; also STANDARDS, Print. */
const defaultBleed = 3;

/** Settings of what is not asked for, or asked for with all defaults. */
const written = (input: PrintInput | undefined): z.infer<typeof printSettingsSchema> =>
  typeof input === 'object' ? input : {};

/**
 * Puts together what the publication says and what an edition says over it, with defaults. There are no print files unless
 * one of them asks for them; `false` in the edition takes away what the publication asks for.
 */
export function completePrintSettings(
  publication: PrintInput | undefined,
  edition: PrintInput | undefined,
): PrintSettings {
  const asked = edition ?? publication ?? false;
  const base = written(publication);
  const over = written(edition);
  const input = { ...base, ...over, paper: { ...base.paper, ...over.paper } };
  return {
    artefacts: asked === false ? [] : input.artefacts,
    profile: input.profile ?? '',
    bleed: input.bleed ?? defaultBleed,
    sheet: input.sheet,
    paper: {
      thickness: input.paper.thickness ?? defaultPaper.thickness,
      stock: input.paper.stock ?? defaultPaper.stock,
      coverThickness: input.paper.coverThickness ?? defaultPaper.coverThickness,
      coverStock: input.paper.coverStock ?? defaultPaper.coverStock,
    },
    binding: input.binding ?? 'auto',
    bindingMargin: input.bindingMargin ?? 0,
    turn: input.turn ?? 'long',
    ink: input.ink ?? 'cmyk',
    cover: input.cover ?? 'self',
    quantity: input.quantity ?? 0,
    notes: input.notes ?? '',
  };
}
