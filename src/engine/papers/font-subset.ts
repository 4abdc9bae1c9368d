// Cuts a TrueType font down to the characters of one paper with HarfBuzz' subsetter (WebAssembly, no native code).
// A paper then carries one small font instead of a hundred slices, and its PDF one embedded CID TrueType font.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The part of WebAssembly that is used here: the engine is typed without the DOM library, which alone declares it. */
interface WebAssemblyApi {
  readonly compile: (code: Uint8Array) => Promise<CompiledModule>;
  readonly instantiate: (module: CompiledModule, imports: object) => Promise<{ readonly exports: unknown }>;
}
declare const compiledModule: unique symbol;
type CompiledModule = { readonly [compiledModule]: true };
const webAssembly = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;

/** The calls of harfbuzz-subset.wasm that are used here; pointers and sizes are plain numbers. */
interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: (size: number) => number;
  readonly free: (pointer: number) => void;
  readonly hb_blob_create: (data: number, length: number, mode: number, userData: number, destroy: number) => number;
  readonly hb_blob_destroy: (blob: number) => void;
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  readonly hb_blob_get_length: (blob: number) => number;
  readonly hb_face_create: (blob: number, index: number) => number;
  readonly hb_face_destroy: (face: number) => void;
  readonly hb_face_reference_blob: (face: number) => number;
  readonly hb_set_add: (set: number, value: number) => void;
  readonly hb_set_clear: (set: number) => void;
  readonly hb_subset_input_create_or_fail: () => number;
  readonly hb_subset_input_destroy: (input: number) => void;
  readonly hb_subset_input_unicode_set: (input: number) => number;
  readonly hb_subset_input_set: (input: number, which: number) => number;
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void;
  readonly hb_subset_or_fail: (face: number, input: number) => number;
  readonly _initialize: () => void;
}

const MEMORY_MODE_WRITABLE = 2;
const SET_DROP_TABLE_TAG = 3;
const SET_LAYOUT_FEATURE_TAG = 6;
const FLAG_NO_HINTING = 1;
const FLAG_NOTDEF_OUTLINE = 0x40;
/** Kerning, half-width punctuation and accents; vertical and alternate forms are of no use on these papers. */
const KEPT_FEATURES = ['kern', 'halt', 'chws', 'ccmp', 'mark'];
/** Vertical metrics, variable-font left-overs and the editor's own table. */
const DROPPED_TABLES = ['vhea', 'vmtx', 'VORG', 'STAT', 'BASE', 'FFTM'];

/**
 * Returns a TrueType font that holds only the given code points (those that the font has), glyphs renumbered.
 * The same input always gives the same bytes. Throws when the bytes are no font.
 */
export async function subsetFont(font: Uint8Array, codePoints: Iterable<number>): Promise<Uint8Array> {
  // A new instance each time: its memory grows to the font's size and is given back when the paper is done.
  const subsetter = await startSubsetter();
  const source = subsetter.malloc(font.length);
  new Uint8Array(subsetter.memory.buffer).set(font, source);
  const blob = subsetter.hb_blob_create(source, font.length, MEMORY_MODE_WRITABLE, 0, 0);
  const face = subsetter.hb_face_create(blob, 0);
  const input = subsetter.hb_subset_input_create_or_fail();
  const wanted = subsetter.hb_subset_input_unicode_set(input);
  for (const codePoint of codePoints) subsetter.hb_set_add(wanted, codePoint);
  const features = subsetter.hb_subset_input_set(input, SET_LAYOUT_FEATURE_TAG);
  subsetter.hb_set_clear(features);
  for (const feature of KEPT_FEATURES) subsetter.hb_set_add(features, tag(feature));
  const dropped = subsetter.hb_subset_input_set(input, SET_DROP_TABLE_TAG);
  for (const table of DROPPED_TABLES) subsetter.hb_set_add(dropped, tag(table));
  subsetter.hb_subset_input_set_flags(input, FLAG_NO_HINTING | FLAG_NOTDEF_OUTLINE);

  const subset = subsetter.hb_subset_or_fail(face, input);
  if (subset === 0) throw new Error('The font could not be cut down: damaged font file');
  const result = subsetter.hb_face_reference_blob(subset);
  const length = subsetter.hb_blob_get_length(result);
  if (length === 0) throw new Error('The font could not be cut down: empty result');
  const start = subsetter.hb_blob_get_data(result, 0);
  return new Uint8Array(subsetter.memory.buffer).slice(start, start + length);
}

let compiled: Promise<CompiledModule> | undefined;

async function startSubsetter(): Promise<Subsetter> {
  compiled ??= compileSubsetter();
  const instance = await webAssembly.instantiate(await compiled, {});
  const subsetter = instance.exports as Subsetter;
  subsetter._initialize();
  return subsetter;
}

async function compileSubsetter(): Promise<CompiledModule> {
  const require = createRequire(import.meta.url);
  return webAssembly.compile(await readFile(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')));
}

function tag(name: string): number {
  return [...name].reduce((value, character) => value * 256 + (character.codePointAt(0) ?? 0), 0);
}
