import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RegisterDescriptor } from '#shared/registers/descriptor.ts';
import { registers } from '#shared/registers/index.ts';
import { engineRegisters } from './index.ts';

/** Spelled otherwise than their entity says, and why (docs/decisions/0010). */
const exceptions: Readonly<Record<string, { readonly module: string; readonly why: string }>> = {
  mediationCase: {
    module: 'mediation',
    why: 'Its calls are the work of mediation, and views, drafts and addresses hold the word',
  },
};

const plural = (word: string): string => (word === 'staff' ? word : `${word}s`);
const parted = (entity: string, sign: string): string => entity.replaceAll(/[A-Z]/g, (letter) => sign + letter.toLowerCase());

describe.each(registers.map((register): [entity: string, register: RegisterDescriptor] => [register.entity, register]))(
  'all names of %s',
  (entity, { module, table, imported, turn }) => {
    const kind = engineRegisters.find((register) => register.entity === entity)?.kind;

    it('follow from its entity: module, table, search index', () => {
      expect(entity).toMatch(/^[a-z]+(?:[A-Z][a-z]+)*$/);
      expect(module).toBe(exceptions[entity]?.module ?? plural(entity));
      expect(table).toBe(plural(parted(entity, '_')));
      expect(kind).toMatchObject({
        entity,
        table: { table },
        searchTable: turn === undefined ? null : `${parted(entity, '_')}_search`,
      });
    });

    it('are those of its files', () => {
      const src = join(import.meta.dirname, '../..');
      const name = plural(parted(entity, '-'));
      const room = join('engine', name);
      const files = [
        join('shared/registers', `${parted(entity, '-')}.ts`),
        join(room, `${name}.store.ts`),
        join(room, `${name}.register.ts`),
        ...(imported === true ? [join(room, `${name}.sheet.ts`)] : []),
      ];
      expect(files.filter((file) => !existsSync(join(src, file)))).toEqual([]);
    });
  },
);

it('an exception is one', () => {
  for (const [entity, { module }] of Object.entries(exceptions)) {
    expect(registers.find((register) => register.entity === entity)?.module).toBe(module);
    expect(module).not.toBe(plural(entity));
  }
});
