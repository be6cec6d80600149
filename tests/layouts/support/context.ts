import type { Context } from '../../../layouts/blocks/context.ts';
import { contextFor } from '../../../layouts/pages/contextFor.ts';
import type { Chapter } from '../../../src/document/nodes.ts';
import type { Edition } from '../../../src/document/publication.ts';
import { chapter, documentOf } from './sample.ts';

/** The context of a chapter in an edition: A4, or large print from 16 pt. */
export function contextOf(more: Partial<Edition> = {}, own: Chapter = chapter([])): Context {
  return contextFor(documentOf([own], more), own, { large: (more.textSize ?? 12) >= 16 });
}
