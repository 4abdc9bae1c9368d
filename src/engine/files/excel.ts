// exceljs, read in when the first table is written: it would take half a second of every start.
import { createRequire } from 'node:module';
import type exceljs from 'exceljs';

const require = createRequire(import.meta.url);

/** The library itself; read once. */
export function excel(): typeof exceljs {
  return require('exceljs') as typeof exceljs;
}
