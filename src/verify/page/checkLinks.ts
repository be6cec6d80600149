import type { Finding } from '../../document/finding.ts';
import { fault } from '../fault.ts';
import type { MatchedPage } from './matchedPage.ts';

/** Each reference of the page leads to the page on which its target stands; the page's own label is right. */
export function checkLinks({ reading, expected, place }: MatchedPage): readonly Finding[] {
  const findings: Finding[] = [];
  if (reading.label !== expected.label)
    findings.push(
      fault(
        'page-label',
        expected.position,
        `${place} is called “${reading.label}”, and should be “${expected.label}”.`,
      ),
    );
  for (const { left, top, right, bottom, target, page, position } of expected.links) {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const there = reading.links.filter(
      (link) => link.left <= x && link.right >= x && link.top <= y && link.bottom >= y,
    );
    if (there.some((link) => link.page === page)) continue;
    const [wrong] = there;
    const message = wrong
      ? `The link to #${target} on ${place} leads to page ${wrong.page + 1}, and its target stands on ${page + 1}.`
      : `The link to #${target} is missing on ${place}.`;
    findings.push(fault('link-target', position, message));
  }
  return findings;
}
