import { describe, expect, it } from 'vitest';
import { certificateProblems, certificateState, hoursByYear, trainingProblems } from './training.ts';

const training = { heldOn: '2026-05-12', hours: 8, subject: '网格员业务培训', organiser: '县委政法委' };
const certificate = { name: '社会工作者', number: 'S1', issuer: '人社局', validFrom: '2023-08-01', validUntil: '2026-07-31' };

describe('training', () => {
  it('is summed by year, the newest first', () => {
    expect(
      hoursByYear([training, { ...training, heldOn: '2025-01-01', hours: 4 }, { ...training, hours: 1.5 }, { ...training, heldOn: null }]),
    ).toEqual([
      { year: '2026', hours: 9.5 },
      { year: '2025', hours: 4 },
    ]);
  });

  it('needs day, hours and subject, and is not to come', () => {
    expect(trainingProblems([training], '2026-07-20')).toEqual([]);
    const problems = trainingProblems(
      [
        { heldOn: null, hours: 0, subject: '', organiser: '' },
        { ...training, heldOn: '2026-07-21' },
      ],
      '2026-07-20',
    );
    expect(problems.map(({ field, code }) => `${field}: ${code}`)).toEqual([
      'trainings.0.heldOn: field.required',
      'trainings.0.hours: field.required',
      'trainings.0.subject: field.required',
      'trainings.1.heldOn: date.future',
    ]);
  });
});

describe('a certificate', () => {
  it.each([
    ['2026-07-20', 'expiring'],
    ['2026-07-31', 'expiring'],
    ['2026-08-01', 'expired'],
    ['2026-05-01', 'valid'],
  ])('on %s is %s', (today, state) => {
    const soon = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10);
    expect(certificateState(certificate, today, soon)).toBe(state);
    expect(certificateState({ validUntil: null }, today, soon)).toBe('valid');
  });

  it('has a name and does not end before it begins', () => {
    expect(certificateProblems([certificate])).toEqual([]);
    expect(
      certificateProblems([{ ...certificate, name: '', validUntil: '2023-07-31' }]).map(({ field, code }) => `${field}: ${code}`),
    ).toEqual(['certificates.0.name: field.required', 'certificates.0.validUntil: date.before-from']);
  });
});
