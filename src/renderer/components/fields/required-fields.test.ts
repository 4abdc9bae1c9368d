import { expect, it } from 'vitest';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { requiredProblem } from '#shared/rules/record-problem.ts';
import { settingProblems } from '#shared/rules/office-setting.ts';
import { registrationProblems } from '#shared/rules/case-record.ts';
import { blankRegistration } from '#shared/rules/case-blank.ts';
import { blankOf, isNeeded } from './required-fields.ts';

interface Letter {
  readonly title: string;
  readonly refused: boolean;
  readonly reason: string;
  readonly rows: readonly { readonly name: string; readonly hours: number }[];
}

const check = ({ title, refused, reason, rows }: Letter): RecordProblem[] => [
  ...requiredProblem('letter.title', title),
  ...(refused ? requiredProblem('letter.reason', reason) : []),
  ...rows.flatMap(({ name, hours }, index) => [
    ...requiredProblem(`letter.rows.${String(index)}.name`, name),
    ...(hours > 0 ? [] : [{ field: `letter.rows.${String(index)}.hours`, code: 'field.required' }]),
  ]),
];
const letter: Letter = {
  title: '来函',
  refused: false,
  reason: '',
  rows: [
    { name: '甲', hours: 2 },
    { name: '', hours: 0 },
  ],
};

it('a field has its star exactly when the rule refuses the record without it', () => {
  const needed = (field: string, of = letter) => isNeeded(check, of, field, 'letter');
  expect([
    needed('letter.title'),
    needed('letter.reason'),
    needed('letter.rows.1.name'),
    needed('letter.rows.0.hours'),
    needed('letter.copies'),
  ]).toEqual([true, false, true, true, false]);
  expect(needed('letter.reason', { ...letter, refused: true })).toBe(true);
});

it('opening a case asks for its type and its mediators', () => {
  const fields = {
    ...blankRegistration,
    requests: [],
    exclusions: [],
    acceptedOn: '2026-07-20',
    source: '1',
    difficulty: '2',
    mediationType: '4',
    summary: '',
    mediators: [{ staffId: null, name: '张涛' }],
    recorder: '李娜',
  } as unknown as Parameters<typeof registrationProblems>[0];
  expect(['mediationType', 'mediators', 'summary'].map((field) => isNeeded(registrationProblems, fields, field, undefined))).toEqual([
    true,
    true,
    false,
  ]);
});

it('settings have their stars from their rules too', () => {
  expect(isNeeded((draft: { day: number | null }) => settingProblems('filing-day', draft), { day: 5 }, 'day', undefined)).toBe(true);
});

it('a dialog asks for what its rule finds blank, also within a row, and for nothing else', () => {
  const check = ({ person, posts: [post] }: { person: string | null; posts: readonly [{ kind: string; document: string }] }) =>
    blankOf({ person, 'posts.0.kind': post.kind });
  const fields = { person: '单雄信', posts: [{ kind: '01', document: '' }] as const };
  expect(['person', 'posts.0.kind', 'posts.0.document'].map((field) => isNeeded(check, fields, field, undefined))).toEqual([
    true,
    true,
    false,
  ]);
});
