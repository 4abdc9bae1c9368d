// The numbers of one series, the last ones first; gaps are explained and spare numbers made void from here.
import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import type { GivenNumber, NumberSeries } from '#shared/contract/numbering.ts';
import { numberExplained, numberStateWords } from '#shared/rules/number-words.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import { useAnswer } from '../../api/use-answer.ts';

type Shown = '全部' | '不在案件上的' | '待说明';

export function NumbersTable({ series: { series, year } }: { readonly series: NumberSeries }) {
  const { value, error, reload } = useAnswer(`numbers ${series} ${String(year)}`, () => api.numbering.numbers({ series, year }));
  useRegisterChanges(['numbering', 'mediation'], reload);
  const [shown, setShown] = useState<Shown>('全部');
  const [asked, setAsked] = useState<GivenNumber | null>(null);
  const rows = (value?.rows ?? [])
    .filter((row) => shown === '全部' || (shown === '待说明' ? numberExplained(row) === null : row.state !== 'used'))
    .reverse();
  const explaining = asked?.state === 'unknown';
  return (
    <>
      <ErrorBanner error={error} />
      <Segmented<Shown>
        size="small"
        aria-label="看哪些编号"
        options={['全部', '不在案件上的', '待说明']}
        value={shown}
        onChange={setShown}
      />
      <Table<GivenNumber>
        className="number-table"
        size="small"
        rowKey="serial"
        dataSource={rows}
        pagination={{ size: 'small', pageSize: 15, showSizeChanger: false, hideOnSinglePage: true }}
        locale={{ emptyText: shown === '待说明' ? '没有待说明的缺号' : '没有编号' }}
        columns={[
          { title: '编号', width: 190, render: (_, row) => <span className="number">{row.number}</span> },
          { title: '状态', width: 90, render: (_, row) => <span className={lookOf(row)}>{numberStateWords[row.state]}</span> },
          {
            title: '案件与说明',
            render: (_, row) => (
              <>
                {row.recordId !== null && row.recordTitle !== null ? <a href={`#/mediation/${row.recordId}`}>{row.recordTitle}</a> : null}{' '}
                <span className="quiet">{numberExplained(row) ?? '没有说明'}</span>
              </>
            ),
          },
          { title: '日期', width: 100, render: (_, row) => <span className="number">{dayOfInstant(row.at)}</span> },
          { title: '经手人', width: 90, dataIndex: 'by' },
          {
            title: '',
            width: 90,
            render: (_, row) =>
              row.state === 'unknown' ? (
                <Button size="small" onClick={() => setAsked(row)}>
                  说明
                </Button>
              ) : row.state === 'free' || row.state === 'borrowed' ? (
                <Button size="small" onClick={() => setAsked(row)}>
                  作废
                </Button>
              ) : null,
          },
        ]}
      />
      <ReasonDialog
        open={asked !== null}
        title={`${explaining ? '说明缺号' : '空号作废'}：${asked?.number ?? ''}`}
        verb={explaining ? '说明' : '作废'}
        consequence={
          explaining ? '说明写进台账，供检查时查看；这个编号不会再用。' : '这个编号以后不再使用，作废和原因留在台账里，不能收回。'
        }
        usual={explaining ? ['登记簿缺页', '当年编号时漏编', '文书作废未留底'] : ['打印纸写坏', '编号写错', '不再使用']}
        act={async (reason) => {
          if (asked === null) return;
          await (explaining
            ? api.numbering.explain({ series, year, serial: asked.serial, reason })
            : api.numbering.voidNumber({ series, year, serial: asked.serial, reason }));
          registerChanged('numbering');
        }}
        onClose={() => setAsked(null)}
      />
    </>
  );
}

function lookOf(row: GivenNumber): string {
  if (numberExplained(row) === null) return 'late';
  return row.state === 'lent' || row.state === 'free' || row.state === 'borrowed' ? 'attention' : '';
}
