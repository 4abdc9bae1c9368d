// Builds the three runtimes: main (Electron host, browser host, engine thread), preload, renderer.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node22.14',
      // Dependencies stay in node_modules: the driver is a native binary and electron is not a file that can be bundled.
      // These few are hundreds of small files that every start would read one by one: bundled, they are read at once.
      externalizeDeps: { exclude: ['zod', 'kysely', 'uuid', '@cantoo/pdf-lib'] },
      rolldownOptions: {
        input: { index: 'src/main/index.ts', server: 'src/server/main.ts', 'engine-thread': 'src/engine/thread.ts', 'copy-check-thread': 'src/engine/copy-check-thread.ts' },
        external: ['electron', /^electron\//, 'better-sqlite3'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed window loads a preload only as CommonJS and with nothing to require but electron (research D §10).
      externalizeDeps: false,
      rolldownOptions: { input: { index: 'src/preload/index.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome109',
      // Inlined assets would need data: in the content security policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
