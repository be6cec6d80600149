import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What a shaped glyph is, in font units. `cluster` is an index into the UTF-16 text. */
export interface RawGlyph {
  readonly glyph: number;
  readonly cluster: number;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}
/** A font inside HarfBuzz. */
export interface HarfBuzzFont {
  /** `language` is a BCP 47 tag; empty for that of no language in particular. */
  shape(text: string, direction: 'ltr' | 'rtl', language: string): readonly RawGlyph[];
}
export interface HarfBuzz {
  createFont(sfnt: Uint8Array): HarfBuzzFont;
}

/** The functions of harfbuzz.wasm (harfbuzzjs 1.6.4) that shaping needs. */
interface Library {
  readonly memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_buffer_create(): number;
  hb_buffer_clear_contents(buffer: number): void;
  hb_buffer_set_flags(buffer: number, flags: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, offset: number, itemLength: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_language_from_string(text: number, length: number): number;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

// Values of HarfBuzz's enumerations (hb-common.h, hb-blob.h, hb-buffer.h).
const DIRECTION = { ltr: 4, rtl: 5 } as const;
const MEMORY_READONLY = 1;
const REMOVE_DEFAULT_IGNORABLES = 8;
const DO_NOT_INSERT_DOTTED_CIRCLE = 16;
/** hb_glyph_info_t and hb_glyph_position_t both hold five 32-bit words. */
const WORDS_PER_GLYPH = 5;
const WASM_PAGE = 65_536;
/** UTF-16 units that the text buffer takes at first; it doubles when a word is longer. */
const FIRST_TEXT_ROOM = 1024;

function instantiate(): Library {
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm');
  const stop = (): never => {
    throw new Error('HarfBuzz stopped: out of memory or a damaged font');
  };
  const memory: { current?: WebAssembly.Memory } = {};
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)), {
    wasi_snapshot_preview1: { proc_exit: stop },
    env: {
      _emscripten_runtime_keepalive_clear: () => undefined,
      _abort_js: stop,
      _setitimer_js: () => 0,
      emscripten_resize_heap: (size: number) => {
        const missing = (size >>> 0) - (memory.current?.buffer.byteLength ?? 0);
        return (memory.current?.grow(Math.ceil(missing / WASM_PAGE)) ?? -1) >= 0 ? 1 : 0;
      },
    },
  });
  const library = instance.exports as unknown as Library;
  memory.current = library.memory;
  library.__wasm_call_ctors();
  return library;
}

/**
 * HarfBuzz from harfbuzzjs's WebAssembly file, instantiated at once: the package's own entry awaits an asynchronous
 * instantiation at import, which costs idle time even where every word comes from the cache.
 */
export function loadHarfBuzz(): HarfBuzz {
  const library = instantiate();
  const buffer = library.hb_buffer_create();
  let textRoom = FIRST_TEXT_ROOM;
  let text = library.malloc(textRoom * 2);

  const write = (word: string): void => {
    if (word.length > textRoom) {
      library.free(text);
      textRoom = Math.max(word.length, textRoom * 2);
      text = library.malloc(textRoom * 2);
    }
    const units = new Uint16Array(library.memory.buffer, text, word.length);
    for (let index = 0; index < word.length; index++) units[index] = word.charCodeAt(index);
  };
  /** HarfBuzz keeps its languages for ever: each is made once. */
  const languages = new Map<string, number>();
  const languageOf = (tag: string): number => {
    let language = languages.get(tag);
    if (language === undefined) {
      const bytes = new TextEncoder().encode(tag);
      const name = library.malloc(bytes.length);
      new Uint8Array(library.memory.buffer).set(bytes, name);
      language = library.hb_language_from_string(name, bytes.length);
      library.free(name);
      languages.set(tag, language);
    }
    return language;
  };
  const read = (): RawGlyph[] => {
    const length = library.hb_buffer_get_length(buffer);
    const infos = new Uint32Array(
      library.memory.buffer,
      library.hb_buffer_get_glyph_infos(buffer, 0),
      length * WORDS_PER_GLYPH,
    );
    const positions = new Int32Array(
      library.memory.buffer,
      library.hb_buffer_get_glyph_positions(buffer, 0),
      length * WORDS_PER_GLYPH,
    );
    return Array.from({ length }, (_, index) => {
      const at = index * WORDS_PER_GLYPH;
      return {
        glyph: infos[at] ?? 0,
        cluster: infos[at + 2] ?? 0,
        advance: positions[at] ?? 0,
        x: positions[at + 2] ?? 0,
        y: positions[at + 3] ?? 0,
      };
    });
  };
  return {
    createFont(sfnt) {
      const data = library.malloc(sfnt.length);
      new Uint8Array(library.memory.buffer).set(sfnt, data);
      const blob = library.hb_blob_create(data, sfnt.length, MEMORY_READONLY, 0, 0);
      const font = library.hb_font_create(library.hb_face_create(blob, 0));
      return {
        shape(word, direction, language) {
          library.hb_buffer_clear_contents(buffer);
          library.hb_buffer_set_flags(buffer, REMOVE_DEFAULT_IGNORABLES | DO_NOT_INSERT_DOTTED_CIRCLE);
          write(word);
          library.hb_buffer_add_utf16(buffer, text, word.length, 0, word.length);
          library.hb_buffer_set_direction(buffer, DIRECTION[direction]);
          if (language !== '') library.hb_buffer_set_language(buffer, languageOf(language));
          library.hb_buffer_guess_segment_properties(buffer);
          library.hb_shape(font, buffer, 0, 0);
          return read();
        },
      };
    },
  };
}
