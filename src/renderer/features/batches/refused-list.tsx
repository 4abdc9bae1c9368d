import { Table } from 'antd';
import type { BatchLine } from '#shared/contract/batches.ts';
import { entityWord } from '#shared/words/entities.ts';
import { sentModules } from '#shared/registers/index.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { verdictTones, verdictWords } from './batch-words.ts';
import { recordAddress } from './record-address.ts';
import { fieldPathWords } from './field-words.ts';

type RefusedLine = BatchLine & { readonly batchId: string };

/** What the county sent back and nobody has mended yet: mending the record empties its line. */
export function RefusedList() {
  const { value, error, reload } = useAnswer('refused', () => api.batches.refused({}));
  useRegisterChanges([...sentModules, 'batches'], reload);
  if (error !== null) return <ErrorBanner error={error} />;
  if (!value || value.rows.length === 0) return null;
  return (
    <section className="panel" aria-label="县级退回待处理">
      <h2 className="panel-title">
        县级退回待处理 <span className="attention number">{value.rows.length}</span>
      </h2>
      <p className="quiet">打开记录改好后，这里自动消掉，随下一批重新报送。</p>
      <Table<RefusedLine>
        size="small"
        rowKey={(line) => `${line.batchId} ${String(line.index)}`}
        pagination={value.rows.length > 20 ? { pageSize: 20, size: 'small' } : false}
        dataSource={value.rows}
        columns={[
          {
            title: '',
            width: 110,
            render: (_, line) => line.verdict && <span className={verdictTones[line.verdict]}>{verdictWords[line.verdict]}</span>,
          },
          { title: '台账', width: 110, render: (_, line) => entityWord(line.entity) },
          { title: '记录', width: 280, render: (_, line) => <RecordLink line={line} /> },
          {
            title: '原因',
            render: (_, line) =>
              reasonsOf(line).map(({ fields, text }) => (
                <div key={text}>
                  {fields.join('、')}：{text}
                </div>
              )),
          },
        ]}
      />
    </section>
  );
}

function RecordLink({ line }: { readonly line: RefusedLine }) {
  const address = recordAddress(line.entity, line.recordId);
  return address === null ? <>{line.title}</> : <a href={address}>{line.title}</a>;
}

/** Fields that came back for the same reason stand together. */
function reasonsOf(line: RefusedLine): { readonly fields: readonly string[]; readonly text: string }[] {
  const texts = [...new Set(line.problems.map(({ text }) => text))];
  return texts.map((text) => ({
    text,
    fields: line.problems.filter((problem) => problem.text === text).map(({ path }) => fieldPathWords(line.entity, path)),
  }));
}
