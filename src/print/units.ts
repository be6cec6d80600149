const pointsPerInch = 72;
const millimetresPerInch = 25.4;

/** mm → pt. */
export const toPt = (millimetres: number): number => (millimetres * pointsPerInch) / millimetresPerInch;
/** pt → mm. */
export const toMm = (points: number): number => (points * millimetresPerInch) / pointsPerInch;
