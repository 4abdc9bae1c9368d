import { expect, it, vi } from 'vitest';
import { amountAgreements } from './amounts.fixture.ts';
import { checkAgreement } from './check-agreement.ts';
import { contentAgreements } from './contents.fixture.ts';
import { findingCatalogue, type FindingCode } from './finding-catalogue.ts';
import { findingWords } from './finding-words.ts';
import { toCheck, type MadeUpAgreement } from './made-up-agreements.fixture.ts';
import { partyAgreements } from './parties.fixture.ts';
import { performanceAgreements } from './performance.fixture.ts';

const agreements: readonly MadeUpAgreement[] = [...partyAgreements, ...amountAgreements, ...performanceAgreements, ...contentAgreements];

it.each(agreements)('$about', (example) => {
  const found = checkAgreement(toCheck(example)).map(({ code, marked }) => `${code} ${marked}`);
  expect(found.toSorted()).toEqual([...example.expected].sort());
});

it('the table holds more than eighty agreements, of them a third without a finding, and meets every code', () => {
  expect(agreements.length).toBeGreaterThanOrEqual(80);
  expect(agreements.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(agreements.length / 3);
  const met = new Set(agreements.flatMap(({ expected }) => expected.map((line) => line.split(' ')[0])));
  expect(Object.keys(findingCatalogue).filter((code) => !met.has(code))).toEqual([]);
});

it('every finding points at the words that it names, and has whole sentences for them', () => {
  for (const example of agreements) {
    const checked = toCheck(example);
    for (const { code, field, from, to, marked, details } of checkAgreement(checked)) {
      const words = findingWords(code, details);
      for (const sentence of Object.values(words)) expect(sentence).not.toMatch(/\{|\}|undefined|null/);
      if (to === 0) continue;
      const text =
        field === 'agreement.facts'
          ? checked.agreement.facts
          : field === 'agreement.mannerAndTime'
            ? checked.agreement.mannerAndTime
            : checked.agreement.clauses[Number(field.split('.')[2])];
      expect(text?.slice(from, to)).toBe(marked);
    }
  }
});

it('nothing in the catalogue lacks its article or its words', () => {
  for (const code of Object.keys(findingCatalogue) as FindingCode[]) {
    const { article, what, why, toDo } = findingCatalogue[code];
    expect(article).toMatch(/第.+条/);
    for (const words of [what, why, toDo]) expect(words.length).toBeGreaterThan(4);
  }
});

it('an agreement of sixty long clauses takes twice the work of thirty: each clause is read by itself', () => {
  const clause = '仇小娟于2026年7月31日前补偿单雄信墙面修补费人民币叁仟伍佰元整（￥3,500.00元），并在屋檐加装落水管，双方互谅互让。'.repeat(
    10,
  );
  // Whether it is quick enough while one types is measured by npm run bench -- --only agreement.
  const work = (count: number): number => {
    const long = toCheck({ about: '', clauses: Array.from({ length: count }, () => clause), expected: [] });
    const searches = vi.spyOn(RegExp.prototype, 'exec');
    checkAgreement(long);
    const { length } = searches.mock.calls;
    searches.mockRestore();
    return length;
  };
  const thirty = work(30);
  expect(thirty).toBeGreaterThan(1000);
  expect(work(60) / thirty).toBeLessThan(2.1);
});
