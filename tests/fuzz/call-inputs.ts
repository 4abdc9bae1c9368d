// Inputs for calls, grown from the contract's own schemas, then damaged.
import { z } from 'zod';
import type { Chance } from '#engine/demo/seeded-random.ts';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
}

const nasty: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  1e308,
  true,
  [],
  {},
  [[]],
  '\u0000',
  '\ufeff',
  '\uD800',
  '𠮷祥',
  "'; DROP TABLE disputes; --",
  '" OR 1=1',
  '%',
  '_',
  '*',
  'NEAR(',
  'a"b',
  '^',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '32059919990101000X',
  '320599100200',
  '__proto__',
  'constructor',
  '<script>',
  '=1+1',
  'x'.repeat(5000),
  '一'.repeat(3000),
  '\n\n',
  '1e5',
  'NaN',
  { $ne: null },
  Array.from({ length: 600 }, () => 'x'),
];

export function makeInput(chance: Chance, input: z.ZodType, ids: readonly string[]): unknown {
  const value = grow(chance, z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema, ids, 0);
  for (let times = chance.below(3); times > 0; times -= 1) hurt(chance, value);
  return chance.inHundred(3) ? structuredClone(chance.pick(nasty)) : value;
}

function grow(chance: Chance, schema: Schema, ids: readonly string[], depth: number): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined && schema.enum.length > 0) return chance.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined && choices.length > 0) return grow(chance, chance.pick(choices), ids, depth + 1);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) === true || chance.inHundred(60))
          .map(([name, inner]) => [name, grow(chance, inner, ids, depth + 1)]),
      );
    case 'array':
      if (schema.prefixItems !== undefined) return schema.prefixItems.map((inner) => grow(chance, inner, ids, depth + 1));
      return Array.from({ length: depth > 6 ? 0 : chance.below(4) }, () => grow(chance, schema.items ?? {}, ids, depth + 1));
    case 'string':
      return growText(chance, schema, ids);
    case 'number':
    case 'integer':
      return Math.max(schema.minimum !== undefined && schema.minimum > -1e9 ? schema.minimum : 0, chance.pick([0, 1, 2, 7, 2026, 100_000]));
    case 'boolean':
      return chance.inHundred(50);
    case 'null':
      return null;
    default:
      return structuredClone(chance.pick(nasty));
  }
}

function growText(chance: Chance, schema: Schema, ids: readonly string[]): string {
  if (schema.format === 'uuid') return chance.pick(ids);
  if (schema.format === 'date') return chance.pick(['2026-07-01', '2026-07-19', '2025-12-31']);
  if (schema.format === 'date-time') return '2026-07-19T10:00:00.000+08:00';
  if (schema.pattern?.includes('\\d{12}') === true) return chance.pick(['320599100200', '320599100000', '320599100003']);
  if (schema.pattern?.includes('14,18') === true) return `3205991002${String(chance.between(10_000, 99_999))}`;
  if (schema.pattern?.includes('T') === true) return '2026-07-19T14:30';
  if (schema.pattern?.startsWith('^\\d{4}-(0') === true) return '2026-07';
  return chance.pick([
    '1',
    '01',
    '111',
    '0201',
    '褚敏斌',
    '枫桥村',
    '13812345678',
    '320599195801038938',
    'acceptedOn',
    'title',
    'dispute',
    '',
    '张',
  ]);
}

/** Puts something that does not belong there at a place in the tree. */
function hurt(chance: Chance, value: unknown): void {
  let place = value;
  for (let depth = 0; depth < 8; depth += 1) {
    if (typeof place !== 'object' || place === null) return;
    const keys = Object.keys(place);
    if (keys.length === 0) return;
    const key = chance.pick(keys);
    const inner = (place as Record<string, unknown>)[key];
    if (typeof inner !== 'object' || inner === null || chance.inHundred(40)) {
      if (chance.inHundred(15)) Reflect.deleteProperty(place, key);
      else (place as Record<string, unknown>)[key] = structuredClone(chance.pick(nasty));
      return;
    }
    place = inner;
  }
}
