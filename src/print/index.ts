// Print production: whole CMYK files in, what goes to the printer out. Pure functions over bytes and plain settings.
export type { PressProfile } from './colour/readProfile.ts';
export { readProfile } from './colour/readProfile.ts';
export type { PrintFault } from './fault.ts';
export { describePlace, formatFault, toFinding } from './fault.ts';
export type { FileIdentity } from './file/identify.ts';
export type { PressFile, PressJob } from './finishPrint.ts';
export { finishPrint } from './finishPrint.ts';
export type { GangFile, GangSettings } from './gang/gangCards.ts';
export { gangCards } from './gang/gangCards.ts';
export type { BookletFile, BookletSettings } from './impose/imposeBooklet.ts';
export { imposeBooklet } from './impose/imposeBooklet.ts';
export { imposeCover } from './impose/imposeCover.ts';
export type { BookletPlan, SheetSide } from './impose/planBooklet.ts';
export { planBooklet, spineOf } from './impose/planBooklet.ts';
