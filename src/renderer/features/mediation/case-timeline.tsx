// What happened to a case, newest first: the changes in the words of the dossier, and every print of its agreement.
import type { AuditLine } from '#shared/contract/audit.ts';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { api } from '../../api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../components/office-calendar.ts';
import { UndoLine } from '../../components/undo-line.tsx';
import { useAnswer } from '../../components/use-answer.ts';

interface Entry {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly words: string;
  readonly detail: string;
  /** Of a change of the case: its line, which may be undone. */
  readonly line: AuditLine | null;
}

export function CaseTimeline({ value, onUndone }: { readonly value: MediationCase; readonly onUndone: () => void }) {
  const history = useAnswer(`case history ${value.id} ${String(value.rev)}`, async () => {
    const [changes, prints] = await Promise.all([
      api.audit.history({ entity: 'mediationCase', recordId: value.id }),
      api.papers.prints({ paper: 'mediationAgreement', recordId: value.id }),
    ]);
    const printed = prints.rows.map((print) => ({ key: print.id, at: print.at, by: print.by, words: print.reason === '' ? '打印协议书' : '重印协议书', detail: `第 ${String(print.copyFrom)} 至 ${String(print.copyTo)} 份${print.reason === '' ? '' : `，${print.reason}`}`, line: null }));
    return [...changes.rows.map(changeEntry), ...printed].sort((one, other) => other.at.localeCompare(one.at));
  });
  if (history.error !== null) return <ErrorBanner error={history.error} />;
  return (
    <ol className="timeline">
      {history.value?.map((entry: Entry) => (
        <li key={entry.key}>
          <div><b>{entry.words}</b>　{entry.by}　<span className="quiet number">{instantText(entry.at)}</span>{entry.line !== null && entry.line.undo !== null ? <UndoLine line={entry.line} undo={entry.line.undo} onUndone={onUndone} /> : null}</div>
          {entry.detail !== '' && <div className="quiet">{entry.detail}</div>}
        </li>
      ))}
    </ol>
  );
}

function changeEntry(line: AuditLine): Entry {
  return { key: String(line.seq), at: line.at, by: line.accountName, words: changeWords(line), detail: line.reason === null || line.reason === '' ? '' : `原因：${line.reason}`, line };
}

const stateActs: Readonly<Record<string, string>> = { failed: '终止调解', withdrawn: '登记撤回', performed: '登记履行完毕', closed: '结案' };

/** The first of these that changed names the act. */
const partActs: readonly (readonly [field: string, act: string])[] = [
  ['checks', '登记履行情况'], ['visits', '记录回访'], ['confirmation', '登记司法确认'], ['dossier', '填写卷宗信息'], ['extensions', '延长期限'], ['danger', '记下激化预警'], ['investigations', '记录调查'], ['evidence', '登记证据'],
];

/** One word for what was done, by the part that changed. */
function changeWords(line: AuditLine): string {
  const kind = line.action.split('.').at(-1);
  if (kind === 'create') return '立案';
  if (kind === 'delete') return '删除案件';
  if (kind === 'restore') return '恢复案件';
  if (kind === 'undo') return '撤销修改';
  if (kind === 'goOn') return '协议核对：说明理由';
  if (kind === 'decide') return '以案定补核定';
  const changed = new Map(line.changes.map((change) => [change.field, change]));
  const state = changed.get('state')?.to;
  if (state === 'agreed' && changed.has('agreement')) return '协议定稿并编号';
  const moved = typeof state === 'string' ? stateActs[state] : undefined;
  if (moved !== undefined) return moved;
  const part = partActs.find(([field]) => changed.has(field));
  if (part !== undefined) return part[1];
  if (changed.has('sessions')) return '记录调解';
  if (changed.has('agreement')) return changed.get('agreement')?.from == null ? '草拟协议' : '修改协议';
  if (changed.has('notice')) return '登记权利义务告知';
  return '修改受理登记';
}
