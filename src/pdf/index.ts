// Paint and assembly: placed pages and plates become page records, records become a tagged PDF file.
export { assemble } from './file/assemble.ts';
export type { Assembly, PaintedFlow } from './file/assembly.ts';
export type { DocumentInfo } from './file/documentInfo.ts';
export type { FontSource } from './fontSource.ts';
export type { Ink } from './paint/inks.ts';
export { type PaintOptions, paintPage } from './paint/paintPage.ts';
export { type PlacedLaidBox, paintRunningMatter } from './paint/paintRunningMatter.ts';
export type { PreparedPicture } from './picture/preparedPicture.ts';
export { preparePicture } from './picture/preparePicture.ts';
export type { PlateOptions } from './plate/layPlate.ts';
export type { LineSetter } from './plate/lineSetter.ts';
export type { PlateFontSource } from './plate/plateFonts.ts';
export { layPlate, loadPlatePainter } from './plate/plates.ts';
export { PressDefect } from './pressDefect.ts';
export { printTags } from './tags/printTags.ts';
export { type ReadTags, readTags } from './tags/readTags.ts';
export type { TagContent, TagElement, TagKid, TagObject } from './tags/tagTree.ts';
