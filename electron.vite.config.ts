// Builds the three runtimes: main (Electron host, browser host, engine thread), preload, renderer.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { packaged } from './config/packaged.ts';
import { silentIcons } from './config/silent-icons.ts';
import { dependencies } from './package.json' with { type: 'json' };

/** The browser host runs from the project, with node_modules beside it. */
const browserHostOnly = ['fastify', '@fastify/cookie', '@fastify/static', '@tus/server', 'playwright-core'];

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node22.14',
      // All but these few is bundled: a start reads a few large files, and the package carries no folder of small ones.
      externalizeDeps: { exclude: Object.keys(dependencies).filter((name) => ![...packaged, ...browserHostOnly].includes(name)) },
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          server: 'src/server/main.ts',
          'engine-thread': 'src/engine/thread.ts',
          'upkeep-thread': 'src/engine/upkeep-thread.ts',
        },
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
    plugins: [react(), silentIcons()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome109',
      minify: true,
      // Beside the package, not in it: what an error report names is found again by them (docs/platforms.md).
      sourcemap: 'hidden',
      // Inlined assets would need data: in the content security policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
