// Every register of the office. Whoever needs all of them, or those that can do something, takes them from here: no list of registers is kept by hand.
import type { FieldDescriptor, Fields, RegisterDescriptor } from './descriptor.ts';
import { dispute } from './dispute.ts';
import { grid } from './grid.ts';
import { mediationCase } from './mediation-case.ts';
import { organisation } from './organisation.ts';
import { staff } from './staff.ts';
import { transfer } from './transfer.ts';
import { village } from './village.ts';

/** Whoever names comes after whom it names: so they travel and so they are imported. */
const descriptors = [village, grid, organisation, staff, dispute, mediationCase, transfer] as const;

type Register = (typeof descriptors)[number];
/** Those whose descriptor says something of this. */
type Having<Key extends keyof RegisterDescriptor> = Extract<Register, Readonly<Record<Key, unknown>>>;

export const registers: readonly (Register & RegisterDescriptor)[] = descriptors;

/** In the order in which records name each other. */
function having<Key extends keyof RegisterDescriptor>(key: Key): readonly Having<Key>[] {
  return descriptors.filter((register): register is Having<Key> => key in register);
}

function inTurn<Each extends Having<'turn'>>(some: readonly Each[]): readonly Each[] {
  return [...some].sort((one, other) => one.turn - other.turn);
}

/** Those with a list and a screen, in their turn. */
export const screenRegisters: readonly (Having<'turn'> & RegisterDescriptor)[] = inTurn(having('turn'));
/** Modules of those with a list and a screen. */
export type RegisterName = Having<'turn'>['module'];
export const registerNames: readonly RegisterName[] = screenRegisters.map(({ module }) => module);

type CallsOf<Each> = Each extends { readonly calls: infer Calls } ? Calls : Each extends { readonly module: infer Module } ? Module : never;
/** Modules of the contract that keep a register. */
export type KeepingModule = CallsOf<Register>;

function keepingModule(register: Register): KeepingModule {
  return 'calls' in register ? register.calls : register.module;
}

/** Those that keep what goes to the county. */
export const sentModules: readonly KeepingModule[] = having('sent').map(keepingModule);

/** Modules whose work changes what a register's list shows: its own, those that it names, those that bring records in. */
export function changingModules(name: string): readonly (KeepingModule | 'imports' | 'county')[] {
  const register = descriptors.find(({ module }) => module === name);
  if (register === undefined) return [];
  const named = new Set(referredEntities(register.fields));
  return [
    ...descriptors.filter((each) => each === register || named.has(each.entity)).map(keepingModule),
    ...('imported' in register ? (['imports'] as const) : []),
    ...('sent' in register ? (['county'] as const) : []),
  ];
}

/** Entities that the fields of a register, and of its parts, name. */
export function referredEntities(fields: Fields): readonly string[] {
  return Object.values(fields).flatMap(({ refers, part }) => [
    ...(refers === undefined ? [] : [refers]),
    ...(part === undefined ? [] : referredEntities(part.fields)),
  ]);
}

export type SentEntity = Having<'sent'>['entity'];
export const sentEntities: readonly SentEntity[] = having('sent').map(({ entity }) => entity);

export type ImportedName = Having<'imported'>['module'];
/** In the order in which they name each other. */
export const importedInOrder: readonly ImportedName[] = having('imported').map(({ module }) => module);
/** In their turn on screens. */
export const importedNames: readonly ImportedName[] = inTurn(having('imported')).map(({ module }) => module);

export type AttachedEntity = Having<'attachments'>['entity'];
export const attachedEntities: readonly AttachedEntity[] = having('attachments').map(({ entity }) => entity);

export type BulkRegister = Having<'bulk'>;
export const bulkRegisters: readonly BulkRegister[] = inTurn(having('bulk'));

/** What a register is called as a whole, by its module. */
export function registerWord(name: RegisterName | ImportedName): string {
  const register = registers.find(({ module }) => module === name);
  return register?.registerWord ?? register?.word ?? '';
}

/** A register by its entity (`grid`) or its module (`grids`); undefined for what is none. */
export function registerOf(name: string): RegisterDescriptor | undefined {
  return registers.find(({ entity, module }) => entity === name || module === name);
}

/** A field that the register's own table, list or messages have. */
export function fieldOf(name: string, field: string): FieldDescriptor | undefined {
  const register = registerOf(name);
  const fields: Fields = { ...register?.also, ...register?.fields };
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

function withParts(fields: Fields): (readonly [name: string, field: FieldDescriptor])[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [name, field] as const,
    ...(field.part === undefined ? [] : withParts(field.part.fields)),
  ]);
}

/** Every field of every register and of its parts, by name: a name that stands in several registers stands here several times. */
export const everyField: readonly (readonly [name: string, field: FieldDescriptor])[] = registers.flatMap(({ fields }) =>
  withParts(fields),
);
