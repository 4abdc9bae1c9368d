// How an office prints each kind of paper: on which printer, one side or two, in which order. Kept in desktop.json.
// A tray cannot be named to Electron (electron#53822 is open): Windows and CUPS let one printer be set up twice, each with its own tray, and
// a kind of paper goes to the one that has it.
import { z } from 'zod';

export const duplexModes = ['simplex', 'longEdge', 'shortEdge'] as const;

const PrintWay = z.object({
  /** Null: as the printer itself is set. */
  duplex: z.enum(duplexModes).nullable().catch(null).default(null),
  /** 1 2 3, 1 2 3; else 1 1, 2 2, 3 3. */
  isCollated: z.boolean().catch(true).default(true),
});
export type PrintWay = z.infer<typeof PrintWay>;

export const PrintWays = z.object({
  /** By kind of paper (`A4 landscape`): the printer that the dialog opens with. */
  printers: z.record(z.string(), z.string()).catch({}).default({}),
  /** By printer, then by kind of paper. */
  ways: z.record(z.string(), z.record(z.string(), PrintWay)).catch({}).default({}),
});
export type PrintWays = z.infer<typeof PrintWays>;

const usualWay: PrintWay = { duplex: null, isCollated: true };

/** The key of what is kept while no printer is chosen: whichever the dialog opens with. */
const anyPrinter = '';

/** The printer chosen for a kind of paper; null where none is, or the one that was is not installed any more. */
export function printerFor(kept: PrintWays, paperKind: string, printers: readonly string[]): string | null {
  const chosen = kept.printers[paperKind];
  return chosen !== undefined && printers.includes(chosen) ? chosen : null;
}

export function wayOf(kept: PrintWays, printer: string | null, paperKind: string): PrintWay {
  return kept.ways[printer ?? anyPrinter]?.[paperKind] ?? usualWay;
}

export function withPrinter(kept: PrintWays, paperKind: string, printer: string | null): PrintWays {
  const { [paperKind]: _former, ...others } = kept.printers;
  return { ...kept, printers: printer === null ? others : { ...others, [paperKind]: printer } };
}

export function withWay(kept: PrintWays, printer: string | null, paperKind: string, change: Partial<PrintWay>): PrintWays {
  const name = printer ?? anyPrinter;
  return {
    ...kept,
    ways: { ...kept.ways, [name]: { ...kept.ways[name], [paperKind]: { ...wayOf(kept, printer, paperKind), ...change } } },
  };
}
