// 编号台账: every number of a series and what became of it, the blocks that are lent, the numbers of older papers.
import { Button, Spin } from 'antd';
import { useState } from 'react';
import type { NumberSeries } from '#shared/contract/numbering.ts';
import { numberStateWords } from '#shared/rules/number-words.ts';
import { api } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Picker } from '../../components/pickers/picker.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { HistoryDialog } from './history-dialog.tsx';
import { LendDialog } from './lend-dialog.tsx';
import { LoansPanel } from './loans-panel.tsx';
import { NumbersTable } from './numbers-table.tsx';
import './numbering.css';

const keyOf = ({ series, year }: Pick<NumberSeries, 'series' | 'year'>): string => `（${String(year)}）${series}`;

export function NumberingPage() {
  const answer = useAnswer('number series', () => api.numbering.series({}));
  useRegisterChanges(['numbering', 'mediation'], answer.reload);
  const [wanted, setWanted] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'lend' | 'history' | null>(null);
  const close = () => {
    setDialog(null);
  };
  const rows = answer.value?.rows ?? [];
  const series = rows.find((row) => keyOf(row) === wanted) ?? rows[0];
  const book = useAct(async ({ series: name, year }: NumberSeries) => {
    const { fileId, fileName } = await api.numbering.workbook({ series: name, year });
    await saveKeptFile(fileId, fileName);
  });
  if (answer.error !== null && !answer.value)
    return (
      <div className="screen">
        <ErrorBanner error={answer.error} />
      </div>
    );
  if (!answer.value)
    return (
      <div className="centred">
        <Spin />
      </div>
    );
  return (
    <div className="screen">
      <header className="screen-head">
        <BackTo address="/mediation" place="人民调解" />
        <h1 className="screen-title">编号台账</h1>
        {series === undefined ? null : (
          <Picker
            label="字号"
            className="number-series"
            value={keyOf(series)}
            items={rows.map((row) => ({ value: keyOf(row), label: keyOf(row) }))}
            onChange={setWanted}
          />
        )}
        <span className="spring" />
        <Button onClick={() => setDialog('history')}>登记历史编号</Button>
        <Button onClick={() => setDialog('lend')}>借出号段</Button>
        {series === undefined ? null : (
          <Button loading={book.busy} onClick={() => void book.act(series)}>
            导出台账
          </Button>
        )}
      </header>
      <ErrorBanner error={book.error} />
      {series === undefined ? (
        <p className="quiet">还没有编过号。协议书定稿或调解终止时自动编号；启用本程序以前已经用过的编号，请先登记。</p>
      ) : (
        <section className="panel" aria-label="编号">
          <SeriesState series={series} />
          <NumbersTable key={keyOf(series)} series={series} />
        </section>
      )}
      <LoansPanel />
      <LendDialog open={dialog === 'lend'} onClose={close} />
      <HistoryDialog open={dialog === 'history'} onClose={close} />
    </div>
  );
}

function SeriesState({ series }: { readonly series: NumberSeries }) {
  const counts = Object.entries(series.counts).filter(([, count]) => count > 0);
  return (
    <p className="number-state">
      <span>
        到第 <b className="number">{series.last}</b> 号
      </span>
      {counts.map(([state, count]) => (
        <span key={state}>
          {numberStateWords[state as keyof typeof numberStateWords]} <span className="number">{count}</span>
        </span>
      ))}
      {series.unexplained === 0 ? (
        <span className="quiet">没有待说明的缺号</span>
      ) : (
        <b className="late">{series.unexplained} 个缺号待说明</b>
      )}
      {series.borrowing ? <span className="attention">本机用借来的号</span> : null}
    </p>
  );
}
