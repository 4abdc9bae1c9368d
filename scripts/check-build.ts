// Checks the built files in out/: rules in build-rules.ts.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildFaults } from './build-rules.ts';
import { root } from './run-tool.ts';

const out = join(root, 'out');

function builtFiles(folder: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return builtFiles(path);
    return /\.(?:c?js|html)$/.test(entry.name) ? [[relative(out, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]] : [];
  });
}

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
const faults = buildFaults(new Map(builtFiles(out)), Object.keys(dependencies));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
