// Lists inside a record (posts, trainings, certificates, terms) in a history: one short phrase a row.
import type { PartDescriptor } from '#shared/registers/descriptor.ts';
import { everyField } from '#shared/registers/index.ts';

type Row = Parameters<NonNullable<PartDescriptor['phrase']>>[0];

const partOf = new Map(everyField.flatMap(([name, { part }]) => (part?.phrase === undefined ? [] : [[name, part] as const])));

export function isChildList(field: string): boolean {
  return partOf.has(field);
}

export function childListText(field: string, rows: readonly unknown[]): string {
  return rows
    .map((row) => (partOf.get(field)?.phrase?.(row as Row) ?? []).filter((part) => part !== undefined && part !== '').join(' '))
    .join('；');
}
