// Which code table a field's value belongs to: by the register, or the part of a record (party, post, session), that the field stands in.
// The same name says different things in different registers: `state` of a dispute and of a case, `result` of a transfer and of a session.
import * as codes from '#shared/codes/index.ts';
import type { PartDescriptor } from '#shared/registers/descriptor.ts';
import { agent, party } from '#shared/registers/dispute-people.ts';
import { fieldOf } from '#shared/registers/index.ts';
import { post } from '#shared/registers/staff.ts';

type Words = Readonly<Record<string, string>>;

/** Parts of a case: the register's descriptor tells of the case itself. */
const tablesOfPart: Readonly<Record<string, Readonly<Record<string, codes.CodeTable>>>> = {
  performance: { manner: codes.performanceManners },
  danger: { forecast: codes.caseForecasts },
  visits: { satisfaction: codes.satisfactionLevels },
  dossier: { retention: codes.retentionClasses },
};
const wordsOfPart: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  notice: { manner: { oral: '口头告知', written: '书面告知' } },
  sessions: { result: { agreed: '达成协议', failed: '未达成协议', toContinue: '继续调解' } },
  agreement: { form: { written: '书面协议', oral: '口头协议' } },
  checks: { result: { performed: '已履行', part: '部分履行', notPerformed: '未履行' } },
  confirmation: {
    result: { confirmed: '裁定有效', rejected: '裁定驳回', withdrawn: '撤回申请' },
    variant: { persons: '自然人之间', personAndOrganisation: '自然人与单位' },
  },
};

/** Parts with a name of their own that stand in lists: `party` of `parties`. */
const parts: Readonly<Record<string, PartDescriptor>> = { party, agent, post };
const ownerOfList: Readonly<Record<string, string>> = { parties: 'party', agents: 'agent', posts: 'post' };

/**
 * The name of a coded value; undefined where the field has no table there, or the table not this code.
 * @param owner `dispute`, `party`, `sessions`: what the field stands in
 */
export function codeText(owner: string, field: string, code: string): string | undefined {
  const own = parts[owner]?.fields[field] ??
    fieldOf(owner, field) ?? { words: wordsOfPart[owner]?.[field], codes: tablesOfPart[owner]?.[field] };
  const word = own.words?.[code];
  if (word !== undefined) return word;
  const table = field === 'attachmentKind' ? codes.attachmentKinds : own.codes;
  return table === undefined ? undefined : codes.codePath(table, code);
}

/** What a field of a path stands in: `parties.0.agents.1.power` in an agent, `agreement.number` in the agreement, `state` in the record itself. */
export function ownerIn(entity: string, path: string): { readonly owner: string; readonly field: string } {
  const names = path.split('.').filter((part) => !/^\d+$/.test(part));
  const field = names.at(-1) ?? '';
  const container = names.at(-2);
  return { owner: container === undefined ? entity : (ownerOfList[container] ?? container), field };
}
