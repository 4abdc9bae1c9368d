// What keeps a change of grids from being made, each with the field that it is about.
import type { ErrorDetails } from '#shared/errors.ts';
import { problemText } from '../../words/problems.ts';

const labels: Readonly<Record<string, string>> = {
  document: '依据文件',
  changedOn: '变动日期',
  name: '新名称',
  code: '编码',
  'grid.name': '网格名称',
  'grid.code': '网格编码',
  chiefMobile: '网格长手机',
  heir: '承接旧案',
  intoGridId: '合并后保留',
};

export interface ChangeProblem {
  readonly field: string;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export function changeProblemText({ field, code, details }: ChangeProblem): string {
  const part = /^parts\.(\d+)\.(name|code|households|population)$/.exec(field);
  const label = part === null ? labels[field] : `第 ${String(Number(part[1]) + 1)} 个新网格`;
  const text = problemText({ code, details: details as ErrorDetails });
  return label === undefined ? text : `${label}：${text}`;
}
