// Columns that a register's descriptor says whole (`listed`).
import type { Fields } from '#shared/registers/descriptor.ts';
import type { RegisterColumn } from './list-columns.ts';

export function describedColumns<Row>(fields: Fields): readonly RegisterColumn<Row>[] {
  return Object.entries(fields).flatMap(([name, { label, codes, listed }]): RegisterColumn<Row>[] =>
    listed === undefined
      ? []
      : [
          {
            field: name as keyof Row & string,
            label,
            width: listed.width,
            hidden: listed.hidden === true,
            ...(codes === undefined
              ? listed.date === true
                ? { show: 'date', filter: { kind: 'dates' } }
                : { filter: { kind: 'text' } }
              : { show: { codes }, filter: { kind: 'codes', table: codes } }),
          },
        ],
  );
}
