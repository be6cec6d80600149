import type { Binding, PrintSettings } from '../../document/print-settings.ts';
import type { PressProfile } from '../colour/readProfile.ts';
import type { FileIdentity } from '../file/identify.ts';
import type { BookletPlan } from '../impose/planBooklet.ts';
import { planBooklet } from '../impose/planBooklet.ts';
import { dieLineInk, processInks } from '../marks/inks.ts';

/** One thing to print, as the build knows it. */
export interface TicketProduct {
  readonly edition: string;
  readonly title: string;
  readonly pages: number;
  /** mm. */
  readonly trim: { readonly width: number; readonly height: number };
  /** The last page is a back cover: blanks stand before it. */
  readonly backCover?: boolean;
  readonly settings: PrintSettings;
  /** Paths relative to the output folder, by purpose. */
  readonly files: readonly { readonly path: string; readonly purpose: string; readonly pages: number }[];
}

/**
 * What the printer is told. Words after CIP4 XJDF 2.1, so that a management system's operator knows where each goes. Not an
 * XJDF file.
 */
export interface JobTicket {
  readonly DescriptiveName: string;
  readonly Version: string;
  readonly Customer: string;
  readonly Products: readonly TicketEntry[];
}
export interface TicketEntry {
  readonly ID: string;
  readonly DescriptiveName: string;
  readonly ProductType: 'Book' | 'Booklet' | 'Card' | 'LooseLeaf';
  /** `null`: not yet known. */
  readonly Amount: number | null;
  readonly LayoutIntent: {
    readonly FinishedDimensions: { readonly Width: number; readonly Height: number; readonly Unit: 'mm' };
    readonly Pages: number;
    readonly Sides: 'TwoSided';
    readonly Bleed: number;
  };
  readonly ColorIntent: {
    /** Of the inside pages, or of all; die lines too. */
    readonly ColorsUsed: readonly string[];
    /** Of a cover apart; `null`: there is none. */
    readonly CoverColorsUsed: readonly string[] | null;
    readonly ColorStandard: string;
    readonly OutputProfile: string;
    readonly MaxTotalInk: number;
  };
  readonly MediaIntent: readonly {
    readonly Part: 'Body' | 'Cover';
    readonly DescriptiveName: string;
    readonly Thickness: number;
  }[];
  readonly FoldingIntent: { readonly Folds: string };
  /** `null`: nothing so thick is folded. */
  readonly CreasingIntent: { readonly Creases: string } | null;
  readonly HoleMakingIntent: { readonly Holes: string } | null;
  readonly BindingIntent: {
    readonly BindingType: string;
    readonly BindingSide: 'Left';
    readonly SpineThickness: number;
    readonly Signatures: number;
    readonly Blanks: number;
  } | null;
  readonly ShapeCuttingIntent: { readonly Shape: string; readonly CutContour: string | null } | null;
  readonly LaminatingIntent: { readonly Lamination: string };
  readonly ProofingIntent: { readonly Proof: string };
  readonly DeliveryIntent: { readonly Delivery: string };
  readonly Contact: string;
  readonly Remarks: readonly string[];
  readonly Files: readonly (TicketProduct['files'][number] & {
    /** Edge of the sheet on which it is turned for its back; `null`: not a sheet. */
    readonly Turn: 'long' | 'short' | null;
  })[];
}

/** A trim with a shorter side than this is a card. mm. */
const cardSide = 100;
const inkLimit = 300;
/** Paper of about 170 g/m² and more breaks where it is folded unless it is creased. mm. */
const creasedFrom = 0.17;
/** What nobody has said yet. */
const open = 'to be agreed';

const bindingTypes: { readonly [binding in Exclude<Binding, 'auto'>]: string } = {
  saddle: 'SaddleStitch',
  sections: 'ThreadSewing',
  perfect: 'SoftCover',
  wire: 'WireComb',
};
const isCard = (trim: TicketProduct['trim']): boolean => Math.min(trim.width, trim.height) < cardSide;

function blanksRemark(blanks: number, backCover: boolean): string {
  const pages = blanks === 1 ? '1 blank page' : `${blanks} blank pages`;
  return backCover ? `${pages} before the last page, which is the outside of the back` : `${pages} at the end`;
}

function remarksOf({ settings, backCover = false }: TicketProduct, plan: BookletPlan | undefined): readonly string[] {
  const remarks: string[] = [];
  if (plan && plan.blanks > 0) remarks.push(blanksRemark(plan.blanks, backCover));
  if (plan && plan.spineAllowance > 0)
    remarks.push(`${plan.spineAllowance} mm a page for milling the back, included in the booklet file`);
  if (!settings.marks) remarks.push('single pages without marks: the trim box says where they are cut');
  if (settings.bindingMargin > 0) remarks.push(`${settings.bindingMargin} mm at the left kept free for wire or rings`);
  if (settings.ink === 'black')
    remarks.push(settings.cover === 'apart' ? 'inside pages in black alone' : 'black alone');
  if (settings.notes) remarks.push(settings.notes);
  return remarks;
}

/** Spreads are imposed to be turned on the short edge; for cards the publication says. */
function turnOf(purpose: string, settings: PrintSettings): 'long' | 'short' | null {
  if (purpose === 'gang-sheet') return settings.turn;
  return purpose === 'booklet' || purpose === 'cover' ? 'short' : null;
}

/** Which folds are creased first: those of thick paper. */
function creasing(paper: PrintSettings['paper'], coverApart: boolean): TicketEntry['CreasingIntent'] {
  const parts = [
    ...(coverApart && paper.coverThickness >= creasedFrom ? ['cover'] : []),
    ...(paper.thickness >= creasedFrom ? [coverApart ? 'inside sheets' : 'all sheets'] : []),
  ];
  return parts.length > 0 ? { Creases: `${parts.join(' and ')}, before folding` } : null;
}

function entryOf(product: TicketProduct, profile: PressProfile): TicketEntry {
  const { settings, trim, pages } = product;
  const card = isCard(trim);
  const apart = settings.cover === 'apart' && !card;
  const shape = { backCover: product.backCover ?? false, coverApart: apart };
  const { plan } = card ? {} : planBooklet(pages, settings.binding, settings.paper.thickness, shape);
  const binding = card ? undefined : settings.binding === 'wire' ? 'wire' : plan?.binding;
  const bound = binding !== undefined && binding !== 'saddle';
  const inks = settings.ink === 'black' ? (['Black'] as const) : processInks;
  const dieLine = card && product.files.some(({ purpose }) => purpose === 'gang-sheet');
  const folded = !card && binding !== 'wire';
  return {
    ID: product.edition,
    DescriptiveName: product.title,
    ProductType: card ? 'Card' : binding === 'wire' ? 'LooseLeaf' : bound ? 'Book' : 'Booklet',
    Amount: settings.quantity || null,
    LayoutIntent: {
      FinishedDimensions: { Width: trim.width, Height: trim.height, Unit: 'mm' },
      Pages: pages,
      Sides: 'TwoSided',
      Bleed: settings.bleed,
    },
    ColorIntent: {
      ColorsUsed: [...inks, ...(dieLine ? [dieLineInk] : [])],
      CoverColorsUsed: apart ? processInks : null,
      ColorStandard: profile.condition,
      OutputProfile: profile.name,
      MaxTotalInk: inkLimit,
    },
    MediaIntent: [
      { Part: 'Body', DescriptiveName: settings.paper.stock, Thickness: settings.paper.thickness },
      ...(apart
        ? [
            {
              Part: 'Cover' as const,
              DescriptiveName: settings.paper.coverStock,
              Thickness: settings.paper.coverThickness,
            },
          ]
        : []),
    ],
    FoldingIntent: {
      Folds: folded ? 'one fold at the spine (F4-1), the front of each sheet outwards; grain along the spine' : 'none',
    },
    CreasingIntent: folded ? creasing(settings.paper, apart) : null,
    HoleMakingIntent: binding === 'wire' ? { Holes: `at the left, pitch and shape ${open}` } : null,
    BindingIntent: binding
      ? {
          BindingType: bindingTypes[binding],
          BindingSide: 'Left',
          SpineThickness: Number(
            ((plan?.spine ?? 0) + (apart && bound ? 2 * settings.paper.coverThickness : 0)).toFixed(2),
          ),
          Signatures: plan?.signatures ?? 0,
          Blanks: plan?.blanks ?? 0,
        }
      : null,
    ShapeCuttingIntent: card
      ? {
          Shape: 'rounded corners, radius 3 mm',
          CutContour: dieLine ? `spot colour ${dieLineInk} in the gang sheet, overprinting` : null,
        }
      : null,
    LaminatingIntent: { Lamination: settings.lamination || 'none' },
    ProofingIntent: { Proof: settings.proofing || open },
    DeliveryIntent: { Delivery: settings.delivery || open },
    Contact: settings.contact || open,
    Remarks: remarksOf(product, plan),
    Files: product.files.map((file) => ({ ...file, Turn: turnOf(file.purpose, settings) })),
  };
}

/** What is to be printed, in a printer's words: product, trim, pages, inks, stock, fold, binding, finishing, quantity. */
export const jobTicket = (
  identity: FileIdentity,
  profile: PressProfile,
  products: readonly TicketProduct[],
): JobTicket => ({
  DescriptiveName: identity.title,
  Version: identity.version,
  Customer: identity.publisher,
  Products: products.map((product) => entryOf(product, profile)),
});
