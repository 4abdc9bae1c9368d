// exceljs, read in when the first table is written: it would take half a second of every start.
import { createRequire } from 'node:module';
import type exceljs from 'exceljs';

/** The library itself; read once. */
export function excel(): typeof exceljs {
  // Not at the top: the built file has a `require` of its own there.
  const require = createRequire(import.meta.url);
  return require('exceljs') as typeof exceljs;
}
