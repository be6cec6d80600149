/** Layout of an ICC profile: header of 128 bytes, count, then 12 bytes a tag (ICC.1:2022, 7.3). */
const tagCountAt = 128;
const tagLength = 12;

/** Whether every tag of the profile lies within it. */
export function tagsAreWhole(profile: Buffer): boolean {
  if (profile.length < tagCountAt + 4) return false;
  const count = profile.readUInt32BE(tagCountAt);
  if (count === 0 || tagCountAt + 4 + count * tagLength > profile.length) return false;
  for (let i = 0; i < count; i++) {
    const at = tagCountAt + 4 + i * tagLength;
    if (profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8) > profile.length) return false;
  }
  return true;
}

/** Bytes of the tag `signature`; absent where the profile has none. The profile must be whole. */
export function tagOfProfile(profile: Buffer, signature: string): Buffer | undefined {
  const count = profile.readUInt32BE(tagCountAt);
  for (let i = 0; i < count; i++) {
    const at = tagCountAt + 4 + i * tagLength;
    if (profile.toString('latin1', at, at + 4) !== signature) continue;
    const start = profile.readUInt32BE(at + 4);
    return profile.subarray(start, start + profile.readUInt32BE(at + 8));
  }
  return undefined;
}
