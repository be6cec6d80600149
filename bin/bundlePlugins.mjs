// What packages bring along that the press has no use for is left out of the bundle, or waits until it is asked for: each start
// would unpack it. Bundles alone are changed so; sources that run as they are do the same, later.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './programFiles.mjs';

/**
 * Packages that carry native code, WebAssembly or data beside their modules, and the bundler itself. The dictionary awaits
 * its data at its top level, which a script cannot.
 */
const external = ['sharp', '@hyzyla/pdfium', 'harfbuzzjs', 'dictionary-en-gb', 'esbuild'];
/**
 * Modules find their own files by `import.meta.url` and `__dirname`; inside a bundle both would mean the bundle. Each
 * use is replaced by the place of the file that it stands in.
 */
const ownPlaces = {
  name: 'own-places',
  setup(build) {
    build.onLoad({ filter: /\.(ts|tsx|mjs|cjs|js)$/, namespace: 'file' }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!/import\.meta\.url|__dirname|__filename/.test(source)) return undefined;
      const contents = source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      const places = `var __dirname = ${JSON.stringify(dirname(path))}, __filename = ${JSON.stringify(path)};`;
      const loader = /\.tsx?$/.test(path) ? path.slice(path.lastIndexOf('.') + 1) : 'js';
      const isCommonJs = /__dirname|__filename/.test(source) && !/^\s*(import|export)\b/m.test(source);
      return { contents: isCommonJs ? `${places}\n${contents}` : contents, loader };
    });
  },
};
/** Modules that are replaced, by what they are imported as: their source. */
const replaced = new Map([
  // fontkit brings half a megabyte of Brotli for WOFF2. The press reads WOFF 1 alone, and says so of others.
  [/^brotli\//, "export default () => { throw new Error('WOFF2 is not read: name the .woff file'); };"],
  // pdfkit encrypts with it, which nothing here asks for; it fills its tables at once.
  [
    /^@noble\/ciphers\/aes$/,
    "const none = () => { throw new Error('files are not encrypted'); }; export { none as cbc, none as ecb };",
  ],
  // Patterns for breaking English words, eight megabytes once they are read: plates break none (src/pdf/plate/plateFonts.ts).
  [/^@react-pdf\/hyphenate\/en-us$/, 'export const syllables = (word) => [word];'],
  // Unpacks tables of Unicode: Node does so in no time, and inflated bytes are the same everywhere.
  [
    /^tiny-inflate$/,
    `const { inflateRawSync } = require('node:zlib');
    module.exports = (packed, whole) => { whole.set(inflateRawSync(packed)); return whole; };`,
  ],
]);
const replacements = {
  name: 'replacements',
  setup(build) {
    for (const [filter, contents] of replaced) {
      const namespace = `replaced-${filter.source.replace(/\W+/g, '-')}`;
      build.onResolve({ filter }, ({ path }) => ({ path, namespace }));
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir: root }));
    }
  },
};
/** Tables of Unicode are unpacked when the first character is looked up: fontkit has three for scripts that it shapes. */
const lazyTries = {
  name: 'lazy-tries',
  setup(build) {
    build.onResolve({ filter: /^unicode-trie$/ }, ({ pluginData, resolveDir }) =>
      pluginData === 'whole' ? undefined : { path: 'unicode-trie', namespace: 'lazy', pluginData: resolveDir },
    );
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ pluginData: resolveDir }) => ({
      contents: `import Trie from 'unicode-trie';
        export default class LazyTrie {
          constructor(data) { this.data = data; }
          get(codePoint) { return (this.trie ??= new Trie(this.data)).get(codePoint); }
        }`,
      resolveDir,
      pluginData: 'whole',
    }));
  },
};
/** External packages by their place, so that the bundle may stand anywhere. */
const externalPlaces = {
  name: 'external-places',
  setup(build) {
    const names = external.map((name) => name.replace('/', '\\/')).join('|');
    const isScript = build.initialOptions.format === 'cjs';
    const { resolve: placeOf } = createRequire(import.meta.url);
    build.onResolve({ filter: new RegExp(`^(${names})$`) }, ({ path, kind }) => ({
      path: isScript && kind !== 'dynamic-import' ? placeOf(path) : import.meta.resolve(path),
      external: true,
    }));
  },
};

/** Buffers that fflate takes for the largest input at each call, by its source text: they need be no larger than this input. */
const BUFFERS = [
  ['st.p || new u16(32768)', 'st.p || new u16(Math.min(32768, s))'],
  ['new i32(25000)', 'new i32(Math.min(25000, s + 1))'],
];
/** A page is three kilobytes; what is taken for each would drive the collector of garbage round and round. */
const smallBuffers = {
  name: 'small-buffers',
  setup(build) {
    build.onLoad({ filter: /[\\/]fflate[\\/]esm[\\/]index\.mjs$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [large, small] of BUFFERS) {
        if (!contents.includes(large)) throw new Error(`fflate has changed: ${large} is not in it`);
        contents = contents.replace(large, small);
      }
      return { contents };
    });
  },
};

/** Nothing is fetched. The WebAssembly of Yoga, which stands in its module, would otherwise load Node's whole HTTP client. */
export const NO_NETWORK = { fetch: 'undefined' };

/** Without these a bundle would not run. */
export const needed = [ownPlaces, externalPlaces];
/** With these it starts sooner, and does the same. */
export const savings = [smallBuffers, replacements, lazyTries];
