import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkChain, firstHash, hashOf, type ChainHead, type StoredLine } from './chain.ts';

const text = fc.string({ maxLength: 12, unit: 'grapheme' });
const content = fc.record({
  at: text,
  account_id: fc.option(text),
  account_name: text,
  action: text,
  entity: text,
  record_id: fc.option(text),
  changes: fc.json({ maxDepth: 1 }),
  reason: fc.option(text),
});
const contents = fc.array(content, { minLength: 1, maxLength: 6 });
const columns = [
  'seq',
  'at',
  'account_id',
  'account_name',
  'action',
  'entity',
  'record_id',
  'changes',
  'reason',
  'previous_hash',
  'hash',
] as const satisfies readonly (keyof StoredLine)[];

function chainOf(written: readonly Omit<StoredLine, 'seq' | 'previous_hash' | 'hash'>[]): { lines: StoredLine[]; head: ChainHead } {
  const lines: StoredLine[] = [];
  for (const [index, each] of written.entries()) {
    const line = { seq: index + 1, ...each, previous_hash: lines.at(-1)?.hash ?? firstHash };
    lines.push({ ...line, hash: hashOf(line) });
  }
  return { lines, head: { seq: lines.length, hash: lines.at(-1)?.hash ?? firstHash } };
}

/** Sorted as the register reads them. */
const bySeq = (lines: readonly StoredLine[]): StoredLine[] => [...lines].sort((one, other) => one.seq - other.seq);
const cases = { numRuns: 10_000 };

describe('the chain of audit lines, in any of 10,000 made-up histories', () => {
  it('is intact as it was written', () => {
    fc.assert(
      fc.property(contents, (written) => {
        const { lines, head } = chainOf(written);
        expect(checkChain(lines, head)).toEqual({ lines: lines.length, intact: true, firstBrokenSeq: null });
      }),
      cases,
    );
  });

  it('shows a line of which any column was changed, and which one', () => {
    fc.assert(
      fc.property(
        contents,
        fc.nat(),
        fc.constantFrom(...columns),
        fc.string({ minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (written, at, column, added, step) => {
          const { lines, head } = chainOf(written);
          const index = at % lines.length;
          const changed = lines.map((line, place) =>
            place === index ? { ...line, [column]: column === 'seq' ? line.seq + step : (line[column] ?? '') + added } : line,
          );
          const found = checkChain(bySeq(changed), head);
          expect(found.intact).toBe(false);
          expect(found.firstBrokenSeq).toBe(index + 1);
        },
      ),
      cases,
    );
  });

  it('tells nothing from a blank, and a blank from nothing', () => {
    fc.assert(
      fc.property(contents, fc.nat(), fc.constantFrom('account_id', 'record_id', 'reason'), (written, at, column) => {
        const { lines, head } = chainOf(written);
        const index = at % lines.length;
        const changed = lines.map((line, place) => (place === index ? { ...line, [column]: line[column] === null ? '' : null } : line));
        expect(checkChain(changed, head).firstBrokenSeq).toBe(index + 1);
      }),
      cases,
    );
  });

  it('shows where a line was removed, the last one too', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (written, at) => {
        const { lines, head } = chainOf(written);
        const index = at % lines.length;
        expect(
          checkChain(
            lines.filter((_line, place) => place !== index),
            head,
          ),
        ).toMatchObject({ intact: false, firstBrokenSeq: index + 1 });
      }),
      cases,
    );
  });

  it('shows two lines that changed places, whether they kept their numbers or not', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 2, maxLength: 6 }), fc.nat(), fc.nat(), fc.boolean(), (written, at, by, renumbered) => {
        const { lines, head } = chainOf(written);
        const first = at % (lines.length - 1);
        const second = first + 1 + (by % (lines.length - 1 - first));
        const swapped = [...lines];
        const [one, other] = [lines[first], lines[second]];
        if (one === undefined || other === undefined) throw new Error('two lines are needed');
        [swapped[first], swapped[second]] = renumbered
          ? [
              { ...other, seq: one.seq },
              { ...one, seq: other.seq },
            ]
          : [other, one];
        expect(checkChain(swapped, head)).toMatchObject({ intact: false, firstBrokenSeq: first + 1 });
      }),
      cases,
    );
  });

  it('shows a line too many, well-made or not', () => {
    fc.assert(
      fc.property(contents, content, (written, forged) => {
        const { head } = chainOf(written);
        expect(checkChain(chainOf([...written, forged]).lines, head)).toMatchObject({ intact: false, firstBrokenSeq: written.length + 1 });
      }),
      cases,
    );
  });
});
