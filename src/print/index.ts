// Print production: whole CMYK files in, what goes to the printer out. Pure functions over bytes and plain settings.

export { oneInk } from './colour/oneInk.ts';
export type { PressProfile } from './colour/readProfile.ts';
export { readProfile } from './colour/readProfile.ts';
export type { PrintFault } from './fault.ts';
export { describePlace, formatFault, toFinding } from './fault.ts';
export type { FileIdentity } from './file/identify.ts';
export { finishPrint } from './finishPrint.ts';
export type { GangFile, GangSettings } from './gang/gangCards.ts';
export { gangCards } from './gang/gangCards.ts';
export type { BookletFile, BookletSettings } from './impose/imposeBooklet.ts';
export { imposeBooklet } from './impose/imposeBooklet.ts';
export { imposeCover } from './impose/imposeCover.ts';
export type { BookletPlan, SheetSide } from './impose/planBooklet.ts';
export { planBooklet, spineOf } from './impose/planBooklet.ts';
export { officeCopy } from './office/officeCopy.ts';
export type { PressPicture, PressPictureSettings } from './pictures/toPressPicture.ts';
export { toPressPicture } from './pictures/toPressPicture.ts';
export type { PreflightSettings } from './preflight/facts.ts';
export { htmlReport } from './preflight/htmlReport.ts';
export type { PreflightReport } from './preflight/preflight.ts';
export { preflight } from './preflight/preflight.ts';
export type { PressFile, PressJob } from './pressJob.ts';
export { proofCopy } from './proof/proofCopy.ts';
export { drawJobTicket } from './ticket/drawJobTicket.ts';
export type { JobTicket, TicketProduct } from './ticket/jobTicket.ts';
export { jobTicket } from './ticket/jobTicket.ts';
export { printerReadme } from './ticket/printerReadme.ts';
