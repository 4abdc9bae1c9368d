// npm run bench [-- --only NAME] [--rows N]: one line a figure with name, value, unit, reference and ratio.
// NAME is one of: import, demo, page, search, entry, desk, ledger, batch, dossier, agreement, divisions, recovery. --rows sets the size of the one thing asked for.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { figureLine, type Figure } from './figure.ts';
import { importFigures } from './import-figures.ts';
import { deskFigures, entryFigures, firstPageFigures, nameSearchFigures } from './list-figures.ts';
import { dossierFigures } from './dossier-figures.ts';
import { recoveryFigures } from './recovery-figures.ts';
import { agreementFigures, divisionFigures } from './typing-figures.ts';
import { batchFigures, demoFigures, ledgerFigures } from './work-figures.ts';

interface Bench {
  readonly name: string;
  /** Sizes that are measured when none is asked for. */
  readonly sizes: readonly number[];
  measure(rows: number): Promise<Figure[]>;
}

const benches: readonly Bench[] = [
  { name: 'import', sizes: [100_000], measure: importFigures },
  { name: 'demo', sizes: [3000], measure: demoFigures },
  { name: 'page', sizes: [100_000, 1_000_000], measure: firstPageFigures },
  { name: 'search', sizes: [100_000, 1_000_000], measure: nameSearchFigures },
  { name: 'entry', sizes: [100_000, 1_000_000], measure: entryFigures },
  { name: 'desk', sizes: [100_000, 1_000_000], measure: deskFigures },
  { name: 'ledger', sizes: [20_000], measure: ledgerFigures },
  { name: 'batch', sizes: [20_000], measure: batchFigures },
  { name: 'dossier', sizes: [3], measure: dossierFigures },
  { name: 'agreement', sizes: [60], measure: agreementFigures },
  { name: 'divisions', sizes: [1], measure: divisionFigures },
  { name: 'recovery', sizes: [270_000], measure: recoveryFigures },
];

const { values } = parseArgs({ options: { only: { type: 'string' }, rows: { type: 'string' } } });
const wanted = benches.filter((bench) => values.only === undefined || bench.name === values.only);
if (wanted.length === 0) throw new Error(`--only takes one of ${benches.map((bench) => bench.name).join(', ')}`);
const rows = values.rows === undefined ? null : Number(values.rows);
if (rows !== null && !(Number.isInteger(rows) && rows > 0)) throw new Error('--rows takes a number');

console.log(
  `node ${process.version}, ${String(cpus().length)} x ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
for (const bench of wanted) {
  for (const size of rows === null ? bench.sizes : [rows]) {
    for (const figure of await bench.measure(size)) console.log(figureLine(figure));
  }
}
