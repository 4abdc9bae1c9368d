// `npm run check`: a new register stays at most eight short files and a line in each of six lists, a new field six files of the program.
import { makeScratch, tryScratch } from './register-count.ts';

const most = {
  'a new register': { made: 8, touched: 6 },
  'a new field with list column, import and ledger': { made: 1, touched: 5 },
} as const;

const counted = makeScratch();
const failed = (await tryScratch()).filter(({ exitCode }) => exitCode !== 0);
for (const { output } of failed) console.log(output.trimEnd());
let grown = false;
for (const { name, made, touched } of counted) {
  const limit = most[name as keyof typeof most];
  console.log(
    `${name}: ${String(made)} files made, ${String(touched)} given a line or two (at most ${String(limit.made)} and ${String(limit.touched)})`,
  );
  grown ||= made > limit.made || touched > limit.touched;
}
process.exitCode = failed.length > 0 || grown ? 1 : 0;
