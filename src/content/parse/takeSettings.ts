import type { Token } from 'marked';
import type { SettingsToken } from './syntax/inline.ts';
import type { Settings } from './syntax/settings.ts';

/**
 * Settings that stand at the end of a line, apart from what they belong to. With `id`, only settings that are a name and
 * nothing else are taken: other braces are text.
 */
export function takeSettings(
  tokens: readonly Token[],
  which: 'id' | 'any',
): { readonly tokens: readonly Token[]; readonly settings?: Settings } {
  let last = tokens.length - 1;
  while (tokens[last]?.type === 'text' && tokens[last]?.raw.trim() === '') last--;
  const token = tokens[last];
  if (token?.type !== 'settings') return { tokens };
  const { settings } = token as SettingsToken;
  const onlyId = settings.id !== undefined && Object.keys(settings.values).length === 0;
  return which === 'any' || onlyId ? { tokens: tokens.slice(0, last), settings } : { tokens };
}
