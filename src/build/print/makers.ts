import type { PrintArtefact } from '../../document/print-settings.ts';
import {
  coverOrder,
  finishPrint,
  gangCards,
  imposeBooklet,
  imposeCover,
  mostCreep,
  officeCopy,
  proofCopy,
} from '../../print/index.ts';
import { isCard, safeOfCard, safeOfPage } from './artefactsOf.ts';
import { identityOf, jobOf, type PressProduct, type PressRun } from './pressRun.ts';

async function print(run: PressRun): Promise<readonly PressProduct[]> {
  const { settings, pageCount, backCover } = run;
  const cover = new Set(settings.cover === 'apart' ? coverOrder(pageCount, backCover) : []);
  const made = await finishPrint(
    run.pages,
    { ...jobOf(run, 'print'), ink: settings.ink, marks: settings.marks },
    cover,
  );
  return [{ name: `${run.document.edition.id}-print.pdf`, purpose: 'print', ...made }];
}

async function booklet(run: PressRun): Promise<readonly PressProduct[]> {
  const { document, settings, pages, backCover } = run;
  const { binding, paper, cover, sheet, ink } = settings;
  const on = sheet ? { sheet } : {};
  const coverApart = cover === 'apart';
  const job = { ...jobOf(run, 'booklet'), ink };
  const shape = { backCover, coverApart };
  const inside = await imposeBooklet(pages, job, { ...on, ...shape, binding, thickness: paper.thickness });
  const { bytes, plan, faults } = inside;
  const name = `${document.edition.id}-booklet.pdf`;
  const bleed = Math.max(0, settings.bleed - (plan ? mostCreep(plan) : 0));
  const products: PressProduct[] = [{ name, purpose: 'booklet', bleed, ...(bytes ? { bytes } : {}), faults }];
  if (!coverApart || !plan) return products;
  const flat = plan.binding === 'saddle';
  const spine = flat ? 0 : plan.spine + 2 * paper.coverThickness;
  const wrap = await imposeCover(pages, jobOf(run, 'cover'), {
    ...on,
    spine,
    backCover,
    spineTitle: document.config.shortTitle ?? document.title,
  });
  return [...products, { name: `${document.edition.id}-cover.pdf`, purpose: 'cover', ...wrap }];
}

async function gangSheet(run: PressRun): Promise<readonly PressProduct[]> {
  const { turn, sheet } = run.settings;
  const { bytes, faults } = await gangCards(run.pages, jobOf(run, 'gang-sheet'), { turn, ...(sheet ? { sheet } : {}) });
  const name = `${run.document.edition.id}-gang.pdf`;
  return [{ name, purpose: 'gang-sheet', ...(bytes ? { bytes } : {}), faults }];
}

async function office(run: PressRun): Promise<readonly PressProduct[]> {
  const made = await officeCopy(run.screen, identityOf(run, 'office'));
  return [{ name: `${run.document.edition.id}-office.pdf`, purpose: 'office', ...made }];
}

async function proof(run: PressRun): Promise<readonly PressProduct[]> {
  const safe = isCard(run.trim) ? safeOfCard : safeOfPage;
  const made = await proofCopy(run.pages, jobOf(run, 'proof'), { safe });
  return [{ name: `${run.document.edition.id}-proof.pdf`, purpose: 'proof', ...made }];
}

/** How each artefact is made. */
export const makers: {
  readonly [artefact in PrintArtefact]: (run: PressRun) => Promise<readonly PressProduct[]>;
} = { print, booklet, 'gang-sheet': gangSheet, office, proof };
