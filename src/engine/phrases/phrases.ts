import type { Handlers } from '#shared/contract/call.ts';
import type { Phrase, phrases } from '#shared/contract/phrases.ts';
import { userError } from '#shared/errors.ts';
import { isCannedResult } from '#shared/rules/phrase-fill.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { changesBetween } from '../audit-lines/changes-between.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { findNamesake, findPhrase, listPhrases, markRemoved, putPhrase } from './phrases.store.ts';

export function createPhrases({ register, clock, newId }: EngineContext): Handlers<typeof phrases, CallContext> {
  return {
    list: () => ({ rows: listPhrases(register.read) }),
    save: ({ id, rev, fields }, { actor }) =>
      register.write((db) => {
        if (isCannedResult(fields.use, fields.body)) throw userError('phrases.canned-result');
        const before = id === null ? undefined : phraseAt(db, id, rev);
        if (findNamesake(db, fields, id) !== null) throw userError('phrases.title-taken', { title: fields.title });
        const at = instantOf(clock.now());
        const phrase: Phrase = { ...fields, id: id ?? newId(), rev: (before?.rev ?? 0) + 1, updatedAt: at, updatedBy: actor.name };
        putPhrase(db, phrase);
        const kept =
          before === undefined ? {} : { use: before.use, mediationType: before.mediationType, title: before.title, body: before.body };
        writeAuditLine(db, {
          at,
          actor,
          action: before === undefined ? 'create' : 'update',
          entity: 'phrase',
          recordId: phrase.id,
          changes: changesBetween(kept, fields),
        });
        return phrase;
      }),
    remove: ({ id, rev }, { actor }) =>
      register.write((db) => {
        phraseAt(db, id, rev);
        const at = instantOf(clock.now());
        markRemoved(db, id, at, actor.name);
        writeAuditLine(db, { at, actor, action: 'delete', entity: 'phrase', recordId: id });
        return {};
      }),
  };
}

/** @throws record.not-found, record.changed */
function phraseAt(db: ReadDb, id: string, rev: number): Phrase {
  const phrase = findPhrase(db, id);
  if (phrase === undefined) throw userError('record.not-found');
  if (phrase.rev !== rev) throw userError('record.changed', { by: phrase.updatedBy, at: phrase.updatedAt });
  return phrase;
}
