// npm run fuzz [-- N [SEED]]: N (2,000) damaged workbooks, batches and calls. A crash is anything that is not a refusal for a person; wrong is
// what was accepted as something else. What was borne badly is kept in .cache/fuzz with its seed and number.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seededChance } from '#engine/demo/seeded-random.ts';
import { batchSubject } from './batch-subject.ts';
import { gateSubject } from './gate-subject.ts';
import type { Outcome, Subject } from './subject.ts';
import { workbookSubject } from './workbook-subject.ts';

const asked = Number(process.argv[2] ?? 2000);
const seed = Number(process.argv[3] ?? 1);
if (!Number.isInteger(asked) || asked < 1 || !Number.isInteger(seed)) throw new Error('npm run fuzz takes a number of inputs and a seed');
/** A damaged file must not stop the office: what takes longer hangs. */
const longestMs = 30_000;
const keptFolder = resolve(import.meta.dirname, '../../.cache/fuzz');

const subjects: readonly Subject[] = [await workbookSubject(), await batchSubject(), await gateSubject()];
const counts = { accepted: 0, refused: 0, wrong: 0, crash: 0 };
try {
  for (let index = 0; index < asked; index += 1) {
    const subject = subjects[index % subjects.length];
    if (subject === undefined) break;
    const start = performance.now();
    const outcome = await subject.tryOne(seededChance(seed * 1_000_003 + index));
    const took = performance.now() - start;
    const judged: Outcome = took > longestMs ? { kind: 'crash', what: `took ${String(Math.round(took))} ms` } : outcome;
    counts[judged.kind] += 1;
    if (judged.kind === 'wrong' || judged.kind === 'crash') keep(subject, index, judged.what);
  }
} finally {
  for (const subject of subjects) subject.close();
}
console.log(`${String(counts.refused)} refused, ${String(counts.accepted)} accepted, seed ${String(seed)}`);
console.log(`${String(asked)} inputs, ${String(counts.crash)} crashes, ${String(counts.wrong)} wrong`);
process.exitCode = counts.crash + counts.wrong === 0 ? 0 : 1;

function keep(subject: Subject, index: number, what: string): void {
  mkdirSync(keptFolder, { recursive: true });
  const file = join(keptFolder, `${subject.name}-${String(seed)}-${String(index)}`);
  writeFileSync(file, subject.lastInput());
  console.log(`${subject.name} ${String(index)}: ${what}\n  kept as ${file}`);
}
