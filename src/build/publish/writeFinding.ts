import type { Finding } from '../../document/finding.ts';

/** What a file system's refusal means, in plain words. */
const MEANING: { readonly [code: string]: string } = {
  EACCES: 'may not be written: permission is missing',
  EPERM: 'may not be written: permission is missing',
  EROFS: 'is on a disk that can only be read',
  ENOSPC: 'cannot be written: the disk is full',
  EDQUOT: 'cannot be written: the disk quota is used up',
  ENOTDIR: 'cannot be made: a part of its path is a file',
  ENOENT: 'cannot be made: its folder does not exist and cannot be created',
  ENAMETOOLONG: 'cannot be written: a name is too long',
  EFBIG: 'cannot be written: the file would be larger than allowed',
  EIO: 'cannot be written: the disk reports an error',
  EMFILE: 'cannot be written: too many files are open',
};

const isFileSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;

/** A finding for an output, or `what` it is, that could not be written. Errors that are not the file system's are thrown on. */
export function writeFinding(out: string, error: unknown, what?: string): Finding {
  if (!isFileSystemError(error)) throw error;
  const meaning = MEANING[error.code ?? ''] ?? `cannot be written (${error.code})`;
  return outputFinding(out, meaning, 'What was there before is untouched.', what);
}

export const outputFinding = (out: string, meaning: string, advice: string, what = 'the output folder'): Finding => ({
  severity: 'error',
  rule: 'output',
  position: { file: out, line: 1, column: 1 },
  message: `${what} ${meaning}.`,
  advice,
});
