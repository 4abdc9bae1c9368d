// 常用语: texts that the office keeps for facts, clauses, records and return visits, with fill-ins such as {申请人}.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, Instant, line, Nothing, text } from './fields.ts';

/** Where a phrase is offered. */
export const PhraseUse = z.enum(['facts', 'clause', 'session', 'visit']);
export type PhraseUse = z.infer<typeof PhraseUse>;

export const PhraseFields = z.object({
  use: PhraseUse,
  /** Code table mediation-types; null: for every type. */
  mediationType: z.string().max(2).nullable(),
  title: line(40).min(1),
  body: text(2000).min(1),
});
export type PhraseFields = z.infer<typeof PhraseFields>;

export const Phrase = PhraseFields.extend({ id: Id, rev: z.int().min(1), updatedAt: Instant, updatedBy: z.string() });
export type Phrase = z.infer<typeof Phrase>;

export const phrases = {
  list: read({
    summary: 'Every phrase that the office keeps, by use and title.',
    input: Nothing,
    output: z.object({ rows: z.array(Phrase) }),
  }),
  save: write({
    summary: 'Keeps a new phrase (`id` null) or changes one.',
    input: z.object({ id: Id.nullable(), rev: z.int().min(0), fields: PhraseFields }),
    output: Phrase,
    errors: ['record.not-found', 'record.changed', 'phrases.title-taken', 'phrases.canned-result'],
  }),
  remove: write({
    summary: 'Takes a phrase off the list; it stays in the register.',
    input: z.object({ id: Id, rev: z.int().min(1) }),
    output: Nothing,
    errors: ['record.not-found', 'record.changed'],
  }),
};
