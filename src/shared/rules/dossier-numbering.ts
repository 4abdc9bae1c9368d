// 页号: cover, contents and back cover carry none; every page between them counts from 1 (research A §1.1, 卷内目录).

export interface NumberedPart {
  readonly name: string;
  readonly remark: string;
  /** First and last page in the dossier's own numbering. */
  readonly from: number;
  readonly to: number;
}

/** @param parts the documents in the order in which they are bound, with how many pages each has; one without pages is left out */
export function numberParts(parts: readonly { readonly name: string; readonly remark: string; readonly pages: number }[]): NumberedPart[] {
  let last = 0;
  return parts
    .filter(({ pages }) => pages > 0)
    .map(({ name, remark, pages }) => {
      const from = last + 1;
      last += pages;
      return { name, remark, from, to: last };
    });
}

/** As the contents print it: 3, or 3-5. */
export function pagesText({ from, to }: Pick<NumberedPart, 'from' | 'to'>): string {
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
}
