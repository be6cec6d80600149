import type { PrintFault } from '../../fault.ts';
import { planBooklet } from '../../impose/planBooklet.ts';
import type { FileFacts } from '../facts.ts';

/** Only pages and blanks count here, not the spine. mm. */
const anyThickness = 0.1;
/** pt. */
const sameSize = 1;

/** Pages of one size, and as many as the binding takes. */
export function checkPageCount(file: FileFacts): readonly PrintFault[] {
  const faults: PrintFault[] = [];
  const [first] = file.pages;
  const size = first && (first.trim ?? first.media);
  for (const page of file.pages) {
    const own = page.trim ?? page.media;
    if (size && (Math.abs(own.width - size.width) > sameSize || Math.abs(own.height - size.height) > sameSize))
      faults.push({
        severity: 'warning',
        rule: 'page-size',
        page: page.number,
        message: 'is not of the size of page 1',
        advice: 'Give all pages one size.',
      });
  }
  const { binding } = file.settings;
  if (!binding || binding === 'wire') return faults;
  const { plan, faults: planning } = planBooklet(file.pages.length, binding, anyThickness);
  faults.push(...planning.filter((fault) => fault.severity !== 'info'));
  if (plan && plan.blanks > 0)
    faults.push({
      severity: 'info',
      rule: 'binding-pages',
      message: `${file.pages.length} pages leave ${plan.blanks} blank at the end of the last sheet`,
    });
  return faults;
}
