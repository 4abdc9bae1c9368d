// The month's allowance list as a paper, to be printed and signed; the workbook beside it says the same.
import { codeName, difficultyLevels, mediationTypes } from '#shared/codes/index.ts';
import type { AllowanceLine } from '#shared/contract/allowances.ts';
import { allowanceReasonsText, sumOf } from '#shared/rules/allowance.ts';
import { emptyContent, type PaperContent } from '../papers/paper-definition.ts';
import { editionWords, type AllowanceHeading } from './allowance-heading.ts';

const yuanFormat = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const yuan = (fen: number): string => yuanFormat.format(fen / 100);

export function allowancePaperContent(heading: AllowanceHeading, lines: readonly AllowanceLine[]): PaperContent {
  const [year = '', month = ''] = heading.month.split('-');
  const edition = editionWords(heading.edition);
  return {
    ...emptyContent,
    draft: heading.edition === null,
    texts: {
      committee: heading.committee,
      month: `${year}年${String(Number(month))}月`,
      edition: heading.reason === '' ? edition : `${edition}（原因：${heading.reason}）`,
      maker: `${heading.madeBy}　${heading.madeOn}`,
      toSign: '',
    },
    tables: { cases: [...lines.map(cellsOf), totalCells(lines)] },
  };
}

function cellsOf(line: AllowanceLine, index: number): string[] {
  return [
    String(index + 1),
    line.number,
    line.title,
    line.mediationType === null ? '' : (codeName(mediationTypes, line.mediationType, line.agreedOn) ?? ''),
    line.form === 'oral' ? '口头' : '书面',
    codeName(difficultyLevels, line.difficulty, line.agreedOn) ?? '',
    line.mediators,
    line.agreedOn,
    line.performedOn ?? '',
    line.dossierComplete ? '已归档' : '未归档',
    yuan(line.rateFen),
    yuan(line.declaredFen),
    yuan(line.approvedFen),
    allowanceReasonsText(line),
    '',
  ];
}

function totalCells(lines: readonly AllowanceLine[]): string[] {
  return [
    '',
    '',
    `合计 ${String(lines.length)} 件`,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    yuan(sumOf(lines, 'declaredFen')),
    yuan(sumOf(lines, 'approvedFen')),
    '',
    '',
  ];
}
