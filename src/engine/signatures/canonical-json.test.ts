import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, hashRecordData, sha256 } from './canonical-json.ts';

test('the example of RFC 8785 §3.2.2 comes out as printed there', () => {
  const value: unknown = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('keys stand in the order of their UTF-16 code units (RFC 8785 §3.2.3)', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
  const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']);
});

test('the same record has the same hash in whatever order its fields were set', () => {
  expect(hashRecordData({ name: '示范村', code: '320599101201' })).toBe(hashRecordData({ code: '320599101201', name: '示范村' }));
  expect(hashRecordData({})).toBe(sha256('{}'));
});

test('any JSON value keeps its meaning and its one writing', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const read: unknown = JSON.parse(JSON.stringify(value));
      const text = canonicalJson(read);
      expect(JSON.parse(text)).toEqual(read);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('what JSON cannot hold is an error, not a field quietly left out', () => {
  for (const value of [
    undefined,
    { closedOn: undefined },
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    new Date(0),
    [() => 1],
    '\ud800',
    new Map(),
  ]) {
    expect(() => canonicalJson(value)).toThrow(/^Canonical JSON/);
  }
  const holes: unknown[] = [];
  holes.length = 2;
  expect(() => canonicalJson(holes)).toThrow();
});
