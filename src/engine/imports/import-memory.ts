// What is remembered of imports: shown, forgotten, shared with another office as a file.
import type { Handlers } from '#shared/contract/call.ts';
import type { importMemory, MemoryCheck } from '#shared/contract/import-memory.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { dayAfter } from '../files/files.ts';
import { fetchFile, keepFile } from '../files/files.store.ts';
import { fieldNamed } from './headings.ts';
import { forgetAnswer, listAllAnswers, saveAnswer } from './import-answers.store.ts';
import { forgetMapping, listMappings, rememberMapping, type ListedMapping } from './import-mappings.store.ts';
import { readMemoryFile, writeMemoryFile, type FileColumns, type MemoryFile } from './import-memory-file.ts';
import { isShareableAnswer, isShareableHeader } from './shareable-words.ts';

const daysKept = 30;

export function createImportMemory({ register, clock, newId }: EngineContext): Handlers<typeof importMemory, CallContext> {
  function fileIn(fileId: string): MemoryFile {
    const file = fetchFile(register.read, fileId);
    return readMemoryFile(file.bytes, file.name);
  }

  return {
    list: () => ({
      columns: listMappings(register.read).map((mapping) => ({
        key: mapping.key,
        kind: mapping.kind,
        columns: fileColumnsOf(mapping)?.columns.map(({ heading, field, leftOut }) => ({ heading, field, leftOut })) ?? null,
        usedAt: mapping.usedAt,
      })),
      answers: listAllAnswers(register.read).map((answer) => ({
        ...answer,
        label: labelOf(answer),
        shared: isShareableAnswer(answer),
      })),
    }),

    forgetColumns: ({ key }) =>
      register.write((db) => {
        forgetMapping(db, key);
        return {};
      }),

    forgetAnswer: (key) =>
      register.write((db) => {
        forgetAnswer(db, key);
        return {};
      }),

    save: (_nothing, { actor }) => {
      const mappings = listMappings(register.read);
      const known = listAllAnswers(register.read);
      const columns = mappings
        .flatMap((mapping) => fileColumnsOf(mapping) ?? [])
        .filter(({ kind, columns: own }) =>
          isShareableHeader(
            kind,
            own.map(({ heading }) => heading),
          ),
        );
      const answers = known.filter(isShareableAnswer).map(({ kind, field, shown, value }) => ({ kind, field, shown, value }));
      if (columns.length + answers.length === 0) throw userError('imports.memory-empty', { withheld: mappings.length + known.length });
      const now = clock.now();
      const at = instantOf(now);
      return register.write((db) => {
        const kept = keepFile(db, {
          id: newId(),
          name: `导入对照${dateOf(now)}.json`,
          mediaType: 'application/json',
          bytes: writeMemoryFile({ madeAt: at, columns, answers }),
          at,
          by: actor.name,
          keptUntil: dayAfter(now, daysKept),
        });
        const withheld = mappings.length + known.length - columns.length - answers.length;
        return { fileId: kept.fileId, fileName: kept.name, columns: columns.length, answers: answers.length, withheld };
      });
    },

    check: ({ fileId }) => compare(register.read, fileIn(fileId)),

    take: ({ fileId }, { actor }) => {
      const file = fileIn(fileId);
      const at = instantOf(clock.now());
      return register.write((db) => {
        const check = compare(db, file);
        for (const { key, kind, columns } of file.columns)
          rememberMapping(
            db,
            key,
            { kind, columns: columns.map(({ index, field, leftOut }) => ({ index, field, leftOut })) },
            columns.map(({ heading }) => heading),
            at,
          );
        for (const { value, ...key } of file.answers) saveAnswer(db, key, value, { at, name: actor.name });
        const from = 0;
        writeAuditLine(db, {
          at,
          actor,
          action: 'update',
          entity: 'importMemory',
          recordId: fileId,
          changes: [
            { field: 'columns', from, to: file.columns.length },
            { field: 'answers', from, to: file.answers.length },
          ],
        });
        return check;
      });
    },
  };
}

/** As a file holds it; undefined where a program before this one kept no headings. */
function fileColumnsOf({ key, kind, columns, headings }: ListedMapping): FileColumns | undefined {
  if (headings === null || columns.length === 0) return undefined;
  return {
    key,
    kind,
    columns: columns.map(({ index, field, leftOut }, place) => ({
      index,
      heading: headings[place] ?? '',
      field,
      leftOut: leftOut === true,
    })),
  };
}

function compare(db: ReadDb, file: MemoryFile): MemoryCheck {
  const known = new Map(listMappings(db).map((mapping) => [mapping.key, mapping]));
  const answers = new Map(listAllAnswers(db).map((answer) => [keyOf(answer), answer]));
  const check: MemoryCheck = {
    madeAt: file.madeAt,
    columns: { added: 0, same: 0, replaced: 0 },
    answers: { added: 0, same: 0, replaced: 0 },
    replaces: [],
  };
  for (const next of file.columns) {
    const now = known.get(next.key);
    const differing = now === undefined ? [] : differingColumns(now, next);
    const isSame = now?.kind === next.kind && differing.length === 0;
    check.columns[now === undefined ? 'added' : isSame ? 'same' : 'replaced'] += 1;
    for (const { heading, now: before, then } of differing)
      check.replaces.push({ kind: next.kind, what: `列“${heading}”`, now: before, then });
  }
  for (const next of file.answers) {
    const now = answers.get(keyOf(next));
    check.answers[now === undefined ? 'added' : now.value === next.value ? 'same' : 'replaced'] += 1;
    if (now !== undefined && now.value !== next.value)
      check.replaces.push({ kind: next.kind, what: `${labelOf(next)}“${next.shown}”`, now: now.value, then: next.value });
  }
  return check;
}

function differingColumns(now: ListedMapping, next: FileColumns): { heading: string; now: string; then: string }[] {
  return next.columns.flatMap(({ index, heading, field, leftOut }) => {
    const before = now.columns.find((column) => column.index === index);
    const same = now.kind === next.kind && before?.field === field && (before.leftOut === true) === leftOut;
    if (same) return [];
    return [{ heading, now: meaningOf(now.kind, before?.field ?? null), then: meaningOf(next.kind, field) }];
  });
}

function meaningOf(kind: ListedMapping['kind'], field: string | null): string {
  return field === null ? '不导入' : labelOf({ kind, field });
}

function labelOf({ kind, field }: { readonly kind: ListedMapping['kind']; readonly field: string }): string {
  return fieldNamed(kind, field)?.label ?? field;
}

function keyOf({ kind, field, shown }: { readonly kind: string; readonly field: string; readonly shown: string }): string {
  return JSON.stringify([kind, field, shown]);
}
