// The receipt as one page: number, counts, stamp place. The township's copy and the county's look the same.
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { monthWords, verdictWords } from './batch-words.ts';

export interface ReceiptFacts {
  readonly receiptNumber: string;
  readonly countyName: string;
  readonly officeName: string;
  readonly sequence: number;
  readonly period: string;
  readonly receivedAt: string;
  readonly importedAt: string;
  readonly recordCount: number;
  /** Lines of the table: what was counted, how many. */
  readonly counts: readonly { readonly words: string; readonly count: number }[];
  readonly manifestHash: string | null;
  readonly note: string;
}

export function ReceiptSheet({ facts }: { readonly facts: ReceiptFacts }) {
  return (
    <article className="receipt" aria-label="回执">
      <p className="receipt-number">
        回执编号：<span className="number">{facts.receiptNumber}</span>
      </p>
      <h1>数据报送回执</h1>
      <p className="receipt-to">{facts.officeName}：</p>
      <p className="receipt-text">
        你单位报送的 {monthWords(facts.period)}矛盾纠纷排查化解和网格化治理数据（第 {facts.sequence} 批，共{' '}
        {facts.recordCount.toLocaleString('zh-CN')} 条）已收到并核对导入，结果如下：
      </p>
      <table>
        <thead>
          <tr>
            {facts.counts.map(({ words }) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
            <th scope="col">合计</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            {facts.counts.map(({ words, count }) => (
              <td key={words}>{count.toLocaleString('zh-CN')}</td>
            ))}
            <td>{facts.recordCount.toLocaleString('zh-CN')}</td>
          </tr>
        </tbody>
      </table>
      <dl>
        <dt>收到时间</dt>
        <dd className="number">{facts.receivedAt}</dd>
        <dt>导入时间</dt>
        <dd className="number">{facts.importedAt}</dd>
        {facts.manifestHash !== null && (
          <>
            <dt>内容校验码</dt>
            <dd className="receipt-hash">{facts.manifestHash}</dd>
          </>
        )}
      </dl>
      <p className="receipt-note">{facts.note}</p>
      <div className="receipt-seal">
        <p>{facts.countyName}</p>
        <p className="receipt-stamp">（盖章）</p>
        <p className="number">{dayOfInstant(facts.importedAt)}</p>
      </div>
    </article>
  );
}

export const receiptVerdicts = ['accepted', 'unchanged', 'conflict', 'refused', 'waiting'] as const;

export function verdictCounts(counts: Readonly<Record<string, number>>): ReceiptFacts['counts'] {
  return receiptVerdicts.map((verdict) => ({ words: verdictWords[verdict], count: counts[verdict] ?? 0 }));
}
