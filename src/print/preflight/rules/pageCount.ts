import type { PrintFault } from '../../fault.ts';
import { planBooklet } from '../../impose/planBooklet.ts';
import type { FileFacts } from '../facts.ts';

/** Only pages and blanks count here, not the spine. mm. */
const anyThickness = 0.1;

/** Pages on which nothing is printed, told in one line, since they may be meant: those with marks are, as blanks of a sheet. */
function emptyPages(file: FileFacts): readonly PrintFault[] {
  const empty = file.pages.filter((page) => page.empty).map(({ number }) => number);
  if (empty.length === 0) return [];
  const pages = empty.length === 1 ? 'one page is' : 'pages are';
  return [{ severity: 'info', rule: 'empty-page', message: `${pages} empty: ${empty.join(', ')}` }];
}

function checkBinding(file: FileFacts): readonly PrintFault[] {
  const { binding } = file.settings;
  if (!binding || binding === 'wire') return [];
  const { plan, faults: planning } = planBooklet(file.pages.length, binding, anyThickness);
  const faults = planning.filter((fault) => fault.severity !== 'info');
  if (plan && plan.blanks > 0)
    faults.push({
      severity: 'info',
      rule: 'binding-pages',
      message: `${file.pages.length} pages leave ${plan.blanks} blank at the end of the last sheet`,
    });
  return faults;
}

/** As many pages as the binding takes, none of them empty unseen. */
export const checkPageCount = (file: FileFacts): readonly PrintFault[] => [...emptyPages(file), ...checkBinding(file)];
