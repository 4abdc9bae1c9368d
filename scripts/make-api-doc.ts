// Writes docs/api.md from the contract; with --check only says whether it is fresh (exit code 1 when it is not).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '#shared/contract/index.ts';
import { apiPage } from './api-doc.ts';
import { root } from './run-tool.ts';

const file = join(root, 'docs', 'api.md');
const page = apiPage(contract);
if (process.argv.includes('--check')) {
  const fresh = existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === page;
  if (!fresh) {
    console.error('docs/api.md is stale: run node scripts/make-api-doc.ts');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, page);
}
