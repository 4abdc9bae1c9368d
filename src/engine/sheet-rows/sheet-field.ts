// What a field of a sheet is: its name, how its cells are read, and the headings under which offices write it.
import type { CodeTable } from '#shared/codes/index.ts';
import type { Axis } from '#shared/rules/number-reading.ts';

/** How the cells of a field are read. */
export type CellReading =
  | { readonly as: 'text'; readonly most: number; readonly name?: true }
  | {
      readonly as:
        'phone' | 'date' | 'birth' | 'money' | 'serial' | 'village' | 'grid' | 'gridCode' | 'mediationType' | 'state' | 'fullTime';
    }
  /** `several`: a cell may hold the ids of several people. */
  | { readonly as: 'citizenId'; readonly several?: true }
  | { readonly as: 'degrees'; readonly axis: Axis }
  | { readonly as: 'count'; readonly minimum: number; readonly maximum: number }
  | { readonly as: 'code'; readonly table: CodeTable };

export interface SheetField {
  readonly field: string;
  readonly label: string;
  readonly required?: true;
  readonly reading: CellReading;
  /** Headings without brackets and signs; a heading over two rows is its parts joined, e.g. 当事人 over 姓名 is 当事人姓名. */
  readonly synonyms: readonly string[];
  /** Headings that hold the same words and mean something else, e.g. another unit. */
  readonly unlike?: RegExp;
}

export interface SheetFields {
  readonly fields: readonly SheetField[];
  /** Words in titles and sheet names that speak for this kind. */
  readonly titleWords: readonly string[];
  /** Words that may stand before any heading without changing it: 纠纷 in 纠纷受理时间. */
  readonly leadWords?: readonly string[];
}

export const text = (most: number): CellReading => ({ as: 'text', most });
export const personName = (most: number): CellReading => ({ as: 'text', most, name: true });
export const count = (maximum: number): CellReading => ({ as: 'count', minimum: 0, maximum });
export const code = (table: CodeTable): CellReading => ({ as: 'code', table });

/** Headings written one beside the other. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

export const remarkWords = ['备注', '说明', '备注说明', '其他', '其他情况', '其他说明', '其它', '备考'];

/** Headings of a group of people, e.g. 申请人 × 姓名 gives 申请人姓名. */
export function grouped(groups: readonly string[], leaves: readonly string[]): string[] {
  return groups.flatMap((group) => leaves.map((leaf) => group + leaf));
}

export const nameLeaves = ['姓名', '名称', '姓名名称', '姓名或名称', '名字'];
export const idLeaves = [
  '身份证号码',
  '身份证号',
  '身份证',
  '公民身份号码',
  '公民身份证号码',
  '证件号码',
  '证件号',
  '居民身份证号码',
  '身份号码',
  '身份证件号码',
  '居民身份证号',
];
export const phoneLeaves = [
  '联系电话',
  '联系方式',
  '电话',
  '手机',
  '手机号',
  '手机号码',
  '电话号码',
  '联系号码',
  '移动电话',
  '联系手机',
  '手机电话',
];
export const addressLeaves = [
  '住址',
  '地址',
  '家庭住址',
  '居住地址',
  '现住址',
  '住所',
  '居住详址',
  '户籍地址',
  '家庭地址',
  '详细住址',
  '常住地址',
  '居住地',
  '户籍地',
  '住所地',
  '现居住地',
  '单位或住址',
  '单位或地址',
];
