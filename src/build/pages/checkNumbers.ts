import type { Finding } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import type { TypesetEdition } from '../edition.ts';
import { namedPages } from './namedPages.ts';
import { NOWHERE, type PageNumber } from './pageReferences.ts';
import { referencesOn } from './referencesOn.ts';

/**
 * Each page number that an edition's pages ask for: there is one, and it is the one that is printed. `printed` is what
 * paint put in, `truth` what is found on the placed pages.
 */
export function checkNumbers(
  edition: TypesetEdition,
  printed: PageNumber,
  truth: PageNumber,
  otherwise: Position,
): readonly Finding[] {
  const findings: Finding[] = [];
  const check = (position: Position, place: number, target: string, other?: string) => {
    const number = truth(target, other);
    const says = printed(target, other);
    const where = `page ${place + 1} of ${edition.document.edition.id}`;
    if (number === NOWHERE) {
      const whose = other === undefined ? 'this edition' : other;
      const message = `The page of #${target} is to be printed on ${where}, and ${whose} has no such place.`;
      findings.push({ severity: 'error', rule: 'page-number', position, message });
    } else if (number !== says) {
      const message = `On ${where} stands page ${says} for #${target}, which is on page ${number}.`;
      findings.push({ severity: 'error', rule: 'page-number', position, message });
    }
  };
  for (const [index, { placed, flow }] of edition.pagination.pages.entries()) {
    if (placed.kind === 'plate') {
      const item = edition.flows[flow]?.items[placed.block];
      if (item?.kind !== 'plate') continue;
      for (const target of namedPages(item.props)) check(item.position ?? otherwise, index, target);
      continue;
    }
    for (const { target, edition: other, position = otherwise } of referencesOn(placed))
      check(position, index, target, other);
  }
  return findings;
}
