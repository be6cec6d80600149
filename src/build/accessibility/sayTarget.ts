import type { LinkTarget } from '../../pdf/index.ts';

/**
 * Where a link leads, for an editor: a heading and its page, an address, or that it leads nowhere. `described`: what the link
 * is called where its words do not say it (“Note 1” for “[1]”), for a place that no bookmark names.
 */
export function sayTarget(target: LinkTarget | undefined, described: string | undefined): string {
  if (!target) return 'nowhere: this is a fault';
  if (target.kind === 'address') {
    const [, mail] = /^mailto:(.*)$/i.exec(target.address) ?? [];
    return mail === undefined ? `the website ${target.address}` : `an e-mail to ${mail}`;
  }
  const page = `page ${target.page + 1}`;
  const name = target.bookmark ?? described;
  return name === undefined ? page : `“${name}”, ${page}`;
}
