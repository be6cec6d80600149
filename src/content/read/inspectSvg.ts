import { isTooHeavy } from './svgWeight.ts';

/** What is wrong with an SVG file, or its size in user units. */
export type SvgInspection = { readonly width: number; readonly height: number } | { readonly problem: string };

const DANGERS: readonly (readonly [RegExp, string])[] = [
  [/<(?:[\w-]+:)?script[\s/>]/i, 'It holds a script.'],
  [/\son[a-z]+\s*=/i, 'It holds a script (an “on…” attribute).'],
  [/javascript:/i, 'It holds a script (a “javascript:” address).'],
  [/<!DOCTYPE[^>]*\[|<!ENTITY/i, 'It declares entities.'],
  [
    /<(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|audio|video)[\s/>]/i,
    'It holds a part that is not drawn (foreignObject or media).',
  ],
  [/<style[^>]*>[^<]*\\/i, 'Its styles hide words with backslashes.'],
  [/@import|<\?xml-stylesheet/i, 'It takes its styles from another file.'],
  [/(?:href|src)\s*=\s*(["'])(?!\s*#|\s*data:image\/(?:png|jpeg);)[^"']/i, 'It refers to another file or address.'],
  [/url\(\s*["']?(?!\s*["']?#)[^)\s]/i, 'It refers to another file or address.'],
];
/** User units of the longest side; editors write some ten thousand at most. */
const LARGEST_SIDE = 1_000_000;
/** How many times longer one side may be than the other. */
const MOST_UNEQUAL = 1_000;
const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;

/**
 * Looks at an SVG file before anything draws it: scripts, event handlers, entities and references out of the file are
 * refused. The size is that of its `viewBox`, or else of `width` and `height`.
 */
export function inspectSvg(text: string): SvgInspection {
  const svg = text.replace(/<!--[\s\S]*?-->/g, '');
  const root = /<svg(?:\s[^>]*)?>/i.exec(svg)?.[0];
  if (root === undefined) return { problem: 'It is not an SVG picture.' };
  if (!/<\/svg\s*>\s*$/i.test(svg) && !/\/>\s*$/.test(root))
    return { problem: 'It ends too early: the file is damaged.' };
  const plain = decodeReferences(svg);
  for (const [pattern, problem] of DANGERS) if (pattern.test(plain)) return { problem };
  if (isTooHeavy(plain)) return { problem: 'It repeats its parts too often to be drawn.' };
  const viewBox = new RegExp(
    String.raw`\bviewBox\s*=\s*["']\s*${NUMBER}[\s,]+${NUMBER}[\s,]+(${NUMBER})[\s,]+(${NUMBER})`,
  ).exec(root);
  const width = Number(viewBox?.[1] ?? attribute(root, 'width'));
  const height = Number(viewBox?.[2] ?? attribute(root, 'height'));
  if (!(width > 0) || !(height > 0)) return { problem: 'It states no size (viewBox).' };
  if (Math.max(width, height) > LARGEST_SIDE || Math.max(width / height, height / width) > MOST_UNEQUAL)
    return { problem: `Its size of ${width} by ${height} cannot be drawn.` };
  return { width, height };
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(String.raw`\s${name}\s*=\s*["']\s*(${NUMBER})(?:px|pt|mm|cm|in)?\s*["']`).exec(tag)?.[1];

/** Character references could hide a word such as `javascript`. */
function decodeReferences(text: string): string {
  return text.replace(/&#(?:(\d{1,7})|x([0-9a-f]{1,6}));/gi, (whole, decimal?: string, hexadecimal?: string) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
