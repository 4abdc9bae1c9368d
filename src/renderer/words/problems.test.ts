import { expect, it } from 'vitest';
import { problemText } from './problems.ts';

// Codes that the record rules of src/shared/rules can answer.
const recordCodes = [
  'field.required', 'date.future', 'date.before-occurred', 'date.before-accepted', 'date.before-birth', 'code.unknown', 'coordinates.half', 'disputes.place-missing',
  'disputes.party-missing', 'disputes.grid-outside-village', 'disputes.resolved-but-not-settled', 'disputes.state-by-move', 'disputes.needed-in-state', 'staff.grid-outside-village', 'staff.post-overlap', 'organisations.division-code', 'organisations.address-too-long', 'organisations.of-another-kind', 'organisations.term-overlap',
  'organisations.parent-cycle', 'date.before-from', 'date.before-founded', 'id.check-digit', 'id.length', 'id.characters',
  'id.division', 'id.birth-date', 'id.birth-future', 'id.old-15', 'id.masked', 'id.truncated-by-excel', 'id.sex-mismatch', 'id.birth-mismatch', 'phone.length', 'phone.format',
  'phone.masked', 'phone.truncated-by-excel', 'grid.code-format', 'grid.code-length', 'grid.not-under-village', 'grid.truncated-by-excel', 'gridChange.closed', 'gridChange.before-earlier', 'gridChange.other-village', 'gridChange.same',
  'gridChange.more-than-there-is', 'gridChange.sum', 'gridChange.heir', 'gridChange.one-part', 'gridChange.code-twice', 'gridChange.code-taken', 'gridChange.has-micro', 'grid.parent-missing',
  'grid.parent-not-micro', 'grid.parent-micro', 'grid.parent-outside-village', 'grid.code-letter', 'boundary.not-geojson', 'boundary.kind', 'boundary.ring-open', 'boundary.ring-short', 'boundary.coordinates', 'boundary.too-large',
  'date.before-sent', 'date.before-received', 'date.before-due', 'transfers.not-decided', 'transfers.extension-too-long', 'attachments.order', 'date.before-started', 'supervisions.month-outside',
  'settings.yellow-before-start', 'settings.number-outside', 'settings.letter', 'settings.phone', 'settings.duty-too-long', 'settings.too-many-duties', 'settings.twice', 'settings.alert-outside', 'settings.too-many-alerts', 'settings.extension-of-nothing', 'settings.outside-year', 'settings.name-missing',
];

it.each(recordCodes)('the problem %s is told in words under its field', (code) => {
  const text = problemText({ code, details: {} });
  expect(text).toMatch(/\p{Script=Han}/u);
  expect(text).not.toContain(code);
  expect(text).not.toBe('这一项没有通过检查，请核对后改正');
});
