import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/document/rules.ts';
import { newFolder, run } from '../helpers.ts';

const names = Object.values(rules).flatMap((some) => Object.keys(some));

describe('press explain', () => {
  test('prints the entry of a rule and nothing of the next', async () => {
    const { out, exit } = await run(newFolder(), ['explain', 'heading-skip']);
    expect(out).toMatch(/^heading-skip\n\n\*\*Warning\.\*\* A heading level is left out\./);
    expect(out).toContain('### Who gives it');
    expect(out).not.toContain('`html`');
    expect(exit).toBe(0);
  });
  test.each(['yaml-tag', 'unknown-colour', 'text-over-text', 'print-white-overprint', 'visual-settings'])(
    '%s: the last of its step',
    async (rule) => {
      const { out } = await run(newFolder(), ['explain', rule]);
      expect(out).not.toMatch(/^##/m);
      expect(out.trim().split('\n').at(-1)).toMatch(/[.`]$/);
    },
  );
  test('knows every rule', async () => {
    const folder = newFolder();
    for (const rule of names) expect((await run(folder, ['explain', rule])).out).toContain('**Cure.**');
  });
  test('knows a rule of print files by the name that preflight gives it', async () => {
    expect((await run(newFolder(), ['explain', 'hairline'])).out).toMatch(/^print-hairline\n/);
  });
  test('lists all rules', async () => {
    const { out } = await run(newFolder(), ['explain', '--quiet']);
    expect(out.trim().split('\n')).toEqual(names);
    expect((await run(newFolder(), ['explain'])).out).toContain('dead-reference');
  });
  test('refuses a rule that there is not, and names the nearest', async () => {
    expect(await run(newFolder(), ['explain', 'placholder'])).toEqual({
      exit: 2,
      out: '',
      error: 'press: There is no rule "placholder". Did you mean "placeholder"?\n"press explain" lists all rules.\n',
    });
  });
  test('--json', async () => {
    const { out } = await run(newFolder(), ['explain', 'html', '--json']);
    expect(JSON.parse(out)).toMatchObject({ rule: 'html', step: 'text', text: expect.stringContaining('**Cure.**') });
  });
});
