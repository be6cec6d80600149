import { PDFArray, PDFDict, PDFName, PDFStream } from 'pdf-lib';
import { streamText } from '../../content/streamText.ts';
import { nameIn, numberIn } from '../../content/values.ts';
import type { PrintFault } from '../../fault.ts';
import type { FileFacts } from '../facts.ts';

const outputIntents = PDFName.of('OutputIntents');
const inksOfPress = 4;
/** Where the header of an ICC profile says its class and its colour space (ICC.1, 7.2). Bytes. */
const profileHeader = { class: [12, 16], space: [16, 20] } as const;
/** Versions whose profile may be named instead of embedded, where the printing condition is registered. */
const namesItsProfile = new Set(['X-1a', 'X-3', 'X-4p', 'X-5', 'X-6']);

function pressIntents(file: FileFacts): readonly PDFDict[] {
  const intents = file.pdf.catalog.lookup(outputIntents);
  if (!(intents instanceof PDFArray)) return [];
  return Array.from({ length: intents.size() }, (_, index) => intents.lookup(index)).filter(
    (intent): intent is PDFDict => intent instanceof PDFDict && nameIn(intent, 'S') === 'GTS_PDFX',
  );
}

/** Whether a profile says of itself that it is for a press of four inks. */
function isForPress(profile: PDFStream): boolean {
  const header = streamText(profile);
  return (
    numberIn(profile.dict, 'N') === inksOfPress &&
    header.slice(...profileHeader.class) === 'prtr' &&
    header.slice(...profileHeader.space) === 'CMYK'
  );
}

/** What is wrong with the output intent: message and advice. */
function intentFault(file: FileFacts): readonly [message: string, advice: string] | undefined {
  const [intent, ...others] = pressIntents(file);
  const profile = intent?.lookup(PDFName.of('DestOutputProfile'));
  if (!intent) return ['has no output intent: which press it is for is not said', 'Export as PDF/X-4.'];
  if (others.length > 0)
    return [`has ${others.length + 1} output intents: which press it is for is not clear`, 'Export with one.'];
  if (profile instanceof PDFStream)
    return isForPress(profile)
      ? undefined
      : ['has an output intent that is not for four inks', 'Export with a CMYK profile.'];
  if (!intent.has(PDFName.of('OutputConditionIdentifier')))
    return ['has an output intent without profile or name', 'Export as PDF/X-4.'];
  const kind = file.pdfx?.kind;
  if (kind !== undefined && !namesItsProfile.has(kind))
    return [`has an output intent without a profile, which PDF/${kind} embeds`, 'Export with the profile embedded.'];
  return undefined;
}

/** PDF/X identification, output intent with a CMYK profile, and `Trapped` (ISO 15930-7, 6.2, 6.5, 6.14). */
export function checkIdentification(file: FileFacts): readonly PrintFault[] {
  const faults: PrintFault[] = [];
  const fault = (rule: string, message: string, advice: string): void => {
    faults.push({ severity: 'error', rule, message, advice });
  };
  if (!file.pdfx) fault('pdfx', 'is not identified as PDF/X', 'Export as PDF/X-4.');
  else if (!file.pdfx.kind)
    fault('pdfx', `is identified as “${file.pdfx.name}”, which is no PDF/X`, 'Export as PDF/X-4.');
  const intent = intentFault(file);
  if (intent) fault('output-intent', ...intent);
  const trapped = file.info && nameIn(file.info, 'Trapped');
  if (trapped !== 'True' && trapped !== 'False' && !/<pdf:Trapped>(True|False)</.test(file.metadata))
    fault('trapped', 'does not say whether it is trapped', 'Export as PDF/X-4.');
  return faults;
}
