import { Button } from 'antd';
import type { CopyOffered, RegisterSummary } from '#shared/contract/recovery.ts';
import { entityWord } from '#shared/words/entities.ts';
import { actionWord } from '#shared/words/actions.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { copyWord, recordsWord } from '../../words/copies.ts';

/** What the copy holds, what the register holds now, and what would be missing. */
export function CopyPreviewPart({
  pass,
  copy,
  onClose,
}: {
  readonly pass: string;
  readonly copy: CopyOffered;
  readonly onClose: () => void;
}) {
  const { value, error, loading } = useAnswer(`preview ${copy.reference.place} ${copy.reference.name}`, () =>
    api.recovery.preview({ pass, copy: copy.reference }),
  );
  return (
    <section className="recovery-preview" aria-label="与现在的差别">
      <header>
        <b>{copyWord(copy)}</b>
        <Button size="small" onClick={onClose}>
          收起
        </Button>
      </header>
      <ErrorBanner error={error} />
      {loading ? <p className="quiet">正在读取…</p> : null}
      {value ? (
        <>
          <p>备份里：{summaryWord(value.copy)}</p>
          <p>现在：{value.present === null ? '读不出来' : value.present.officeName === '' ? '还没有台账' : summaryWord(value.present)}</p>
          <p>
            <b>{lostWord(value.present?.officeName === '' ? 0 : value.changesLost)}</b>
          </p>
          {value.newestLost.length === 0 ? null : (
            <ol className="timeline">
              {value.newestLost.map((line, index) => (
                <li key={`${line.at} ${String(index)}`}>
                  <span className="quiet number">{instantText(line.at)}</span>　{line.accountName}　{actionWord(line.action)}　
                  {entityWord(line.entity)}
                </li>
              ))}
            </ol>
          )}
        </>
      ) : null}
    </section>
  );
}

function summaryWord({ officeName, records, lastChangeAt }: RegisterSummary): string {
  return `${officeName === '' ? '' : `${officeName}；`}${recordsWord(records)}；最后变更 ${lastChangeAt === null ? '没有' : instantText(lastChangeAt)}`;
}

function lostWord(changesLost: number | null): string {
  if (changesLost === null) return '说不准会少多少：现在的台账读不全，或者与这份备份不是一本账。';
  return changesLost === 0 ? '换上它不会少任何变更。' : `换上它会少 ${changesLost.toLocaleString('zh-CN')} 条变更，最近的是：`;
}
