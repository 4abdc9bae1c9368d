// npm start runs this: start.ts with Node's compile cache, which spares every later start the work of reading TypeScript again.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// An environment that names its own place (NODE_COMPILE_CACHE) is followed; the host that start.ts opens gets the same.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', '.cache', 'compile');
enableCompileCache(process.env.NODE_COMPILE_CACHE);
await import('./start.ts');
