import { PDFArray, PDFDict, PDFName, PDFStream } from 'pdf-lib';
import { nameIn, numberIn } from '../../content/values.ts';
import type { PrintFault } from '../../fault.ts';
import type { FileFacts } from '../facts.ts';

const outputIntents = PDFName.of('OutputIntents');
const inksOfPress = 4;

function pressIntent(file: FileFacts): PDFDict | undefined {
  const intents = file.pdf.catalog.lookup(outputIntents);
  if (!(intents instanceof PDFArray)) return undefined;
  for (let i = 0; i < intents.size(); i++) {
    const intent = intents.lookup(i);
    if (intent instanceof PDFDict && nameIn(intent, 'S') === 'GTS_PDFX') return intent;
  }
  return undefined;
}

/** PDF/X identification, output intent with a CMYK profile, and `Trapped` (ISO 15930-7, 6.2, 6.5, 6.14). */
export function checkIdentification(file: FileFacts): readonly PrintFault[] {
  const faults: PrintFault[] = [];
  const fault = (rule: string, message: string, advice: string): void => {
    faults.push({ severity: 'error', rule, message, advice });
  };
  const inInfo = file.info?.has(PDFName.of('GTS_PDFXVersion')) ?? false;
  if (!inInfo && !/GTS_PDFXVersion/.test(file.metadata))
    fault('pdfx', 'is not identified as PDF/X', 'Export as PDF/X-4.');
  const intent = pressIntent(file);
  const profile = intent?.lookup(PDFName.of('DestOutputProfile'));
  if (!intent) fault('output-intent', 'has no output intent: which press it is for is not said', 'Export as PDF/X-4.');
  else if (profile instanceof PDFStream && numberIn(profile.dict, 'N') !== inksOfPress)
    fault('output-intent', 'has an output intent that is not for four inks', 'Export with a CMYK profile.');
  else if (!(profile instanceof PDFStream) && !intent.has(PDFName.of('OutputConditionIdentifier')))
    fault('output-intent', 'has an output intent without profile or name', 'Export as PDF/X-4.');
  const trapped = file.info && nameIn(file.info, 'Trapped');
  if (trapped !== 'True' && trapped !== 'False' && !/<pdf:Trapped>(True|False)</.test(file.metadata))
    fault('trapped', 'does not say whether it is trapped', 'Export as PDF/X-4.');
  return faults;
}
