/** Packaged as they are (electron-builder.yml): a native binary, a WebAssembly file that is found by its name, an updater that asks for its parts by name. All else is bundled. */
export const packaged: readonly string[] = ['better-sqlite3', 'harfbuzzjs', 'electron-updater'];
