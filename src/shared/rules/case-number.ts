// Numbers of papers: （2026）枫人调字第12号. A series per committee, year and kind of paper (research A §1.2).

/** What is numbered: a case's file, whose number its agreement also bears, and the committee's letters. */
export const numberKinds = { case: '人调字', letter: '人调函' } as const;
export type NumberKind = keyof typeof numberKinds;

export interface SeriesKey {
  /** Division code of the office whose committee it is. */
  readonly ownerCode: string;
  /** The committee's short word and the kind's word: 枫人调字. */
  readonly series: string;
  readonly year: number;
}

export interface WrittenNumber {
  readonly year: number;
  readonly series: string;
  readonly serial: number;
}

export function seriesName(committeeShortName: string, kind: NumberKind): string {
  return `${committeeShortName}${numberKinds[kind]}`;
}

export function caseNumber({ year, series, serial }: WrittenNumber): string {
  return `（${String(year)}）${series}第${String(serial)}号`;
}

/** Reads a number as offices have written it: any brackets, full-width digits, zeros in front, spaces; null where it is no such number. */
export function readCaseNumber(written: string): WrittenNumber | null {
  const text = written.normalize('NFKC').replaceAll(/\s/gu, '');
  const [, year = '', series = '', serial = ''] =
    /^[([〔【]?(\d{4})[)\]〕】]?年?(\p{Script=Han}{2,20}?)第?0*(\d{1,6})号?$/u.exec(text) ?? [];
  return serial === '' || Number(serial) === 0 ? null : { year: Number(year), series, serial: Number(serial) };
}
