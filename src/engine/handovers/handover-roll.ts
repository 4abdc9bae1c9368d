// The roll of one handover as content of its paper.
import { codeName, retentionClasses } from '#shared/codes/index.ts';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { emptyContent, type PaperContent } from '../papers/paper-definition.ts';
import type { Handover, RollLine } from './handovers.store.ts';

export function handoverRollContent(committee: string, { receiver, handedOn, remark }: Handover, lines: readonly RollLine[]): PaperContent {
  return {
    ...emptyContent,
    texts: {
      committee,
      receiver,
      handedOn: paperDate(handedOn),
      remark,
      count: String(lines.length),
      pages: String(lines.reduce((sum, { pages }) => sum + pages, 0)),
      date: paperDate(handedOn),
    },
    tables: { dossiers: lines.map(cellsOf) },
    signatures: { signatures: ['移交人', '接收人', '监交人'].map((who) => ({ who, name: '', how: '签名' })) },
  };
}

function cellsOf({ caseNumber, title, boundOn, ordinal, pages, retention }: RollLine, index: number): string[] {
  return [
    String(index + 1),
    caseNumber,
    title,
    boundOn,
    String(pages),
    retention === null ? '' : (codeName(retentionClasses, retention) ?? retention),
    ordinal > 1 ? `第 ${String(ordinal)} 次立卷` : '',
  ];
}
