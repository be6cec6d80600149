import * as z from 'zod';

// `print:` of publication.yml, at the top level and per edition: what goes to the printer, and how. Lengths in mm.

const printArtefacts = ['print', 'booklet', 'gang-sheet', 'office', 'proof'] as const;
export type PrintArtefact = (typeof printArtefacts)[number];

/** Sheets and papers by name; `SRA` sheets are the oversize ones that carry bleed and marks (ISO 217). */
const sheetNames = ['A3', 'A4', 'A5', 'SRA3', 'SRA4', 'SRA2', 'A2'] as const;
export type SheetName = (typeof sheetNames)[number];

/**
 * `saddle`: one nest of sheets, stapled. `sections`: sewn signatures of 16. `perfect`: signatures milled and glued.
 * `wire`: single leaves on a wire or rings. `auto`: saddle as far as it goes, then sections.
 */
export const bindings = ['auto', 'saddle', 'sections', 'perfect', 'wire'] as const;
export type Binding = (typeof bindings)[number];

const length = (error: string) => z.number({ error }).nonnegative({ error });
const millimetres = 'must be a length in mm, 0 or more';
const side = z.number({ error: 'must be mm' }).positive({ error: 'must be more than 0 mm' });
const words = z.string({ error: 'must be text' });
const paperSchema = z.strictObject(
  {
    thickness: length(millimetres).optional().describe('Thickness of one leaf in mm: creep and spine follow from it.'),
    stock: words.optional().describe('Paper of the inside pages, as the printer calls it.'),
    coverThickness: length(millimetres).optional(),
    coverStock: words.optional(),
  },
  { error: 'must have thickness and stock' },
);
const sheetSchema = z.union([z.enum(sheetNames), z.strictObject({ width: side, height: side })]);

const printSettingsSchema = z.strictObject({
  artefacts: z
    .array(z.enum(printArtefacts), { error: 'must be a list' })
    .optional()
    .describe('What is made. If left out, what the page asks for: a card has a gang sheet, a book has a booklet.'),
  profile: words.optional().describe('CMYK profile (ICC) in the publication. ISO Coated v2 300 % if left out.'),
  bleed: length(millimetres).optional().describe('Bleed in mm. 3 if left out.'),
  marks: z
    .boolean({ error: 'must be true or false' })
    .optional()
    .describe('false: single pages without marks and slug, for printers who set their own.'),
  sheet: sheetSchema
    .optional()
    .describe('Sheet of the booklet or gang sheet; A3 stands for A3 trimmed, printed on SRA3.'),
  paper: paperSchema.optional(),
  binding: z
    .enum(bindings)
    .optional()
    .describe('saddle up to 64 pages and sections beyond (auto), saddle, sections, perfect or wire.'),
  bindingMargin: length(millimetres)
    .optional()
    .describe('mm at the binding edge kept free of text, for wire or rings.'),
  turn: z.enum(['long', 'short']).optional().describe('Edge on which the gang sheet is turned for its back.'),
  ink: z.enum(['cmyk', 'black']).optional().describe('black: inside pages in black alone.'),
  cover: z.enum(['self', 'apart']).optional().describe('apart: the outer four pages are a cover on its own sheet.'),
  quantity: z
    .int({ error: 'must be a whole number' })
    .nonnegative({ error: 'must be a whole number, 0 or more' })
    .optional()
    .describe('Copies to print.'),
  contact: words.optional().describe('Whom the printer asks, and tells when a check fails: name, telephone, e-mail.'),
  delivery: words.optional().describe('Where and when to deliver, how packed.'),
  proofing: words.optional().describe('The proof that is signed before printing, and who signs it.'),
  lamination: words.optional().describe('Lamination or varnish, and on what. None if left out.'),
  notes: words.optional().describe('Words for the printer: anything else.'),
});

/** As written: everything may be left out. `true` asks for print files with all defaults, `false` for none. */
export const printInputSchema = z.union([z.boolean(), printSettingsSchema], {
  error: 'must be true, false or settings',
});
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
  /** Marks and slug round single pages. Sheets always have them: they are folded and cut by them. */
  readonly marks: boolean;
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
  /** For the job ticket; empty: to be agreed. */
  readonly contact: string;
  readonly delivery: string;
  readonly proofing: string;
  /** Empty: none. */
  readonly lamination: string;
  readonly notes: string;
}

/** Paper as usually ordered for guidance, of the kind that the profile shipped is for. Thickness by bulk 0.87 cm³/g. */
const defaultPaper: PrintPaper = {
  thickness: 0.13,
  stock: 'matt-coated, 150 g/m²',
  coverThickness: 0.26,
  coverStock: 'matt-coated, 300 g/m²',
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
    marks: input.marks ?? true,
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
    contact: input.contact ?? '',
    delivery: input.delivery ?? '',
    proofing: input.proofing ?? '',
    lamination: input.lamination ?? '',
    notes: input.notes ?? '',
  };
}
