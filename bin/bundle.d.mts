/** The bundle of the sources as they are now, made when there is none; `results` is a folder for what builds keep. */
export function ensureBundle(): Promise<{ readonly main: string; readonly program: string; readonly results: string }>;
