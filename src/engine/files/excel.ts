// exceljs, read in when the first table is written: it would take half a second of every start.
import type exceljs from 'exceljs';

/** The library itself; read once. */
export async function excel(): Promise<typeof exceljs> {
  return (await import('exceljs')).default;
}
