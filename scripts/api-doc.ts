// Writes the contract as a page: each call's name, kind, access, shapes and errors. Pure.
import { z } from 'zod';
import type { Call, Calls } from '#shared/contract/call.ts';

const accessWords: Readonly<Record<Call['access'], string>> = {
  open: 'anybody',
  signedIn: 'signed in',
  administrator: 'administrator',
  host: "only the host's own code",
};

/** The whole page in Markdown. */
export function apiPage(contract: Readonly<Record<string, Calls>>): string {
  const modules = Object.entries(contract);
  return [
    '# API',
    '',
    '<!-- Generated from src/shared/contract by `node scripts/make-api-doc.ts`; `npm run check` fails when it is stale. -->',
    '',
    'Each call is `POST /api/<module>.<call>` with a JSON body in the browser host and a message of the same name in the desktop host.',
    'It answers `{"ok":true,"value":…}` or `{"ok":false,"error":{"code":…,"details":{…}}}`. Beside the errors named here any call may',
    'answer the general ones (not signed in, not allowed, input not as described).',
    '',
    'Shapes: `name?` may be left out, `= x` is what it then stands for, `…[]` is a list, `a | b` one of several, ranges count characters or numbers.',
    '',
    ...modules.map(([name, calls]) => `- [${name}](#${name.toLowerCase()}): ${Object.keys(calls).join(', ')}`),
    ...modules.flatMap(([name, calls]) => [
      '',
      `## ${name}`,
      ...Object.entries(calls).flatMap(([callName, call]) => callLines(`${name}.${callName}`, call)),
    ]),
    '',
  ].join('\n');
}

function callLines(name: string, call: Call): string[] {
  return [
    '',
    `### ${name}`,
    '',
    call.summary,
    '',
    `${call.kind === 'write' ? 'Writes' : 'Reads'} · ${accessWords[call.access]}${call.errors.length > 0 ? ` · errors: ${call.errors.map((code) => `\`${code}\``).join(', ')}` : ''}`,
    '',
    '```text',
    `in   ${shape(z.toJSONSchema(call.input, { io: 'input', unrepresentable: 'any', reused: 'inline' }))}`,
    `out  ${shape(z.toJSONSchema(call.output, { io: 'output', unrepresentable: 'any', reused: 'inline' }))}`,
    '```',
  ];
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A JSON schema as a person would write it down: { title: string 1-100, partyNames?: string[] }. */
function shape(schema: JsonSchema | boolean, indent = ''): string {
  if (typeof schema === 'boolean') return schema ? 'anything' : 'nothing';
  const text = plainShape(schema, indent);
  return schema.default === undefined ? text : `${text} = ${JSON.stringify(schema.default)}`;
}

function plainShape(schema: JsonSchema, indent: string): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => shape(choice, indent)).join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => shape(part, indent)).join(' & ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.$ref !== undefined) return schema.$ref.replace(/^#\/(?:\$defs\/)?/, '') || 'itself';
  switch (schema.type) {
    case 'object':
      return objectShape(schema, indent);
    case 'array':
      return arrayShape(schema, indent);
    case 'string':
      return (
        [schema.format ?? 'string', range(schema.minLength, schema.maxLength)].filter((part) => part !== '').join(' ') + pattern(schema)
      );
    case 'integer':
    case 'number':
      return [schema.type, range(schema.minimum, schema.maximum)].filter((part) => part !== '').join(' ');
    case 'boolean':
    case 'null':
      return schema.type;
    default:
      return 'anything';
  }
}

function objectShape(schema: JsonSchema, indent: string): string {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) {
    const values = schema.additionalProperties;
    return typeof values === 'object' && Object.keys(values).length > 0 ? `{ [name]: ${shape(values, indent)} }` : '{}';
  }
  const inner = `${indent}  `;
  const fields = properties.map(([name, value]) => `${name}${schema.required?.includes(name) === true ? '' : '?'}: ${shape(value, inner)}`);
  const short = `{ ${fields.join(', ')} }`;
  if (short.length + indent.length <= 100 && !short.includes('\n')) return short;
  return `{\n${fields.map((field) => `${inner}     ${field}`).join('\n')}\n${indent}     }`;
}

function arrayShape(schema: JsonSchema, indent: string): string {
  if (schema.prefixItems) return `[${schema.prefixItems.map((item) => shape(item, indent)).join(', ')}]`;
  const items = schema.items === undefined || Array.isArray(schema.items) ? 'anything' : shape(schema.items, indent);
  const count = range(schema.minItems, schema.maxItems);
  return `${/ [|&] /.test(items) && !items.startsWith('{') ? `(${items})` : items}[]${count === '' ? '' : ` ${count}`}`;
}

/** zod's formats bring a pattern of their own; only patterns written in the contract tell a reader something. */
function pattern(schema: JsonSchema): string {
  if (schema.pattern === undefined || schema.format !== undefined || schema.pattern.includes('Cc')) return '';
  return ` /${schema.pattern}/`;
}

function range(minimum: number | undefined, maximum: number | undefined): string {
  const top = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? '' : String(maximum);
  const bottom = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? '' : String(minimum);
  if (top === '' && bottom === '') return '';
  if (top === '') return `from ${bottom}`;
  return bottom === '' ? `to ${top}` : `${bottom}-${top}`;
}
