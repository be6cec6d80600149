import type { PrintFault } from '../fault.ts';
import { deflate } from '../file/compress.ts';
import { tagOfProfile, tagsAreWhole } from './tagOfProfile.ts';
import { toScreen } from './toScreen.ts';

/** An output profile for the press, known to be whole and to be CMYK. */
export interface PressProfile {
  readonly bytes: Uint8Array;
  /** As every press file embeds it. */
  readonly deflated: Uint8Array;
  /** Its own description. */
  readonly name: string;
  /** Printing condition in the ICC registry (`FOGRA39`); `Custom` where it is not known. */
  readonly condition: string;
}

/** ICC.1:2022, table 16. */
const signatureAt = 36;
const colourSpaceAt = 16;
const classAt = 12;
const headerLength = 128;
/** sRGB: darker than this is black ink, lighter than this is paper, on any press. */
const darkest = 100;
const lightest = 200;

/** Names of profiles in use → characterisation data that the ICC registry lists. */
const conditions: readonly (readonly [RegExp, string])[] = [
  [/FOGRA\s?(\d+)/i, 'FOGRA$1'],
  [/ISO ?Coated[ _]v2/i, 'FOGRA39'],
  [/PSO ?Coated[ _]v3/i, 'FOGRA51'],
  [/PSO ?Uncoated[ _]v3/i, 'FOGRA52'],
  [/PSO ?Uncoated/i, 'FOGRA47'],
];

/** Text of a `desc` tag: one string in version 2, the first of several languages in version 4 (ICC.1:2022, 10.15). */
function describe(profile: Buffer): string {
  const tag = tagOfProfile(profile, 'desc');
  if (!tag) return 'CMYK profile';
  if (tag.toString('latin1', 0, 4) !== 'mluc')
    return tag
      .toString('latin1', 12, 12 + tag.readUInt32BE(8))
      .replaceAll('\0', '')
      .trim();
  const start = tag.readUInt32BE(24);
  const text = Buffer.from(tag.subarray(start, start + tag.readUInt32BE(20)));
  return text.swap16().toString('utf16le').trim();
}

function conditionOf(name: string): string {
  for (const [pattern, condition] of conditions) {
    const match = pattern.exec(name);
    if (match) return condition.replace('$1', match[1] ?? '');
  }
  return 'Custom';
}

/** Black must come out dark and paper light: catches tables that are damaged inside a whole file. */
async function converts(profile: Buffer): Promise<boolean> {
  try {
    const [black = 255, , , paper = 0] = await toScreen(Uint8Array.of(0, 0, 0, 255, 0, 0, 0, 0), 2, 1, profile);
    return black < darkest && paper > lightest;
  } catch {
    return false;
  }
}

/**
 * Checks the bytes of an ICC profile. Absent (no such file), corrupt, or not a CMYK output profile: a fault and no profile.
 * `file` is for the message.
 */
export async function readProfile(
  bytes: Uint8Array | undefined,
  file: string,
): Promise<{ readonly profile?: PressProfile; readonly faults: readonly PrintFault[] }> {
  const refuse = (rule: string, message: string) => ({
    faults: [
      {
        severity: 'error' as const,
        rule,
        message: `profile ${file}: ${message}`,
        advice: 'Name a CMYK output profile (ICC, class prtr) in `print: profile`, or leave it out.',
      },
    ],
  });
  if (!bytes) return refuse('profile-missing', 'there is no such file');
  const profile = Buffer.from(bytes);
  const whole =
    profile.length > headerLength &&
    profile.toString('latin1', signatureAt, signatureAt + 4) === 'acsp' &&
    profile.readUInt32BE(0) === profile.length &&
    tagsAreWhole(profile);
  if (!whole) return refuse('profile-corrupt', 'it is cut off or is not an ICC profile');
  const space = profile.toString('latin1', colourSpaceAt, colourSpaceAt + 4).trim();
  if (space !== 'CMYK') return refuse('profile-not-cmyk', `it is for ${space}, not for CMYK`);
  const deviceClass = profile.toString('latin1', classAt, classAt + 4);
  if (deviceClass !== 'prtr') return refuse('profile-not-cmyk', `it is of class ${deviceClass}, not for output`);
  if (!(tagOfProfile(profile, 'A2B0') && tagOfProfile(profile, 'B2A0')) || !(await converts(profile)))
    return refuse('profile-corrupt', 'its tables cannot be used');
  const name = describe(profile);
  return { profile: { bytes, deflated: deflate(bytes), name, condition: conditionOf(name) }, faults: [] };
}
