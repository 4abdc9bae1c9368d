// What happened to a case, newest first, in the words of the dossier: changes, marks under the agreement, prints.
import type { AuditLine } from '#shared/contract/audit.ts';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { actionWord } from '#shared/words/actions.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { UndoLine } from '../../components/history/undo-line.tsx';
import { useAnswer } from '../../api/use-answer.ts';

export function CaseTimeline({ value, onUndone }: { readonly value: MediationCase; readonly onUndone: () => void }) {
  const history = useAnswer(`case history ${value.id} ${String(value.rev)}`, () =>
    api.audit.history({ entity: 'mediationCase', recordId: value.id }),
  );
  // Ticks and attachments come and go without a new revision of the case.
  useRegisterChanges(['signing', 'attachments'], history.reload);
  if (history.error !== null) return <ErrorBanner error={history.error} />;
  return (
    <ol className="timeline">
      {history.value?.rows.map((line) => (
        <li key={line.seq}>
          <div>
            <b>{changeWords(line)}</b>　{line.accountName}　<span className="quiet number">{instantText(line.at)}</span>
            {line.undo === null ? null : <UndoLine line={line} undo={line.undo} onUndone={onUndone} />}
          </div>
          <Detail line={line} />
        </li>
      ))}
    </ol>
  );
}

function Detail({ line }: { readonly line: AuditLine }) {
  const words = [changeDetail(line), line.reason === null || line.reason === '' ? '' : `原因：${line.reason}`].filter(
    (part) => part !== '',
  );
  return words.length === 0 ? null : <div className="quiet">{words.join('，')}</div>;
}

/** Whom or what an act was about, where its name does not say it. */
function changeDetail({ action, changes }: AuditLine): string {
  const of = (field: string) => changes.find((change) => change.field === field);
  const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  switch (action) {
    case 'signing.signed':
    case 'signing.issued':
    case 'signing.takeBack':
      return changes.map(({ from, to }) => text(to) || text(from)).join('，');
    case 'draw':
      return text(of('paper')?.to);
    case 'print':
      return `${text(of('paper')?.to)} 第 ${text(of('copies')?.from)} 至 ${text(of('copies')?.to)} 份`.trim();
    case 'prints.void':
      return `${text(of('paper')?.from)} 第 ${text(of('copies')?.from)} 份`.trim();
    case 'takeEffect':
      return (of('agreement')?.to as MediationCase['agreement'] | undefined)?.effectiveOn ?? '签字没有齐，尚未生效';
    default:
      return '';
  }
}

const stateActs: Readonly<Record<string, string>> = {
  failed: '终止调解',
  withdrawn: '登记撤回',
  performed: '登记履行完毕',
  closed: '结案',
};

/** The first of these that changed names the act. */
const partActs: readonly (readonly [field: string, act: string])[] = [
  ['checks', '登记履行情况'],
  ['visits', '记录回访'],
  ['confirmation', '登记司法确认'],
  ['dossier', '填写卷宗信息'],
  ['extensions', '延长期限'],
  ['danger', '记下激化预警'],
  ['investigations', '记录调查'],
  ['evidence', '登记证据'],
];

const caseActs: Readonly<Record<string, string>> = { create: '立案', delete: '删除案件', restore: '恢复案件' };

/** One word for what was done; of an edit, by the part that changed. */
function changeWords(line: AuditLine): string {
  const ownAct = caseActs[line.action];
  if (ownAct !== undefined) return ownAct;
  if (line.action !== 'update') return actionWord(line.action);
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
