// Every citation of a fact or decision leads to a heading in docs/ (exit code 1 when one does not).
import { citationCount, citationFaults, citingFiles } from './citations.ts';
import { root } from './run-tool.ts';

const files = citingFiles(root, ['tests/fixtures/citations/', 'scripts/citations.test.ts', 'scripts/citations.ts']);
const faults = citationFaults(files);
for (const fault of faults) console.error(fault);
console.log(`${citationCount(files)} citations, ${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
