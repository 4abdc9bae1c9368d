import { describe, expect, it } from 'vitest';
import { missingAddress, placeOfMissing } from './missing-places.ts';

const of = { caseId: 'c1', disputeId: 'd1', partId: null };

describe('what a paper lacks', () => {
  it('is filled in at its own field, in the paper that has to be open for it', () => {
    expect(placeOfMissing('visits.performance')).toEqual({ step: 'performance', field: 'performance', paper: 'visit' });
    expect(placeOfMissing('mediators')).toEqual({ step: 'registration', field: 'mediators', paper: null });
    expect(placeOfMissing('agreement.performance.0.dueOn')).toEqual({
      step: 'agreement',
      field: 'agreement.performance.0.dueOn',
      paper: null,
    });
    expect(placeOfMissing('dossier.retention')).toEqual({ step: 'closing', field: 'retention', paper: null });
  });

  it('has an address that names field and paper', () => {
    expect(missingAddress('sessions.record', { ...of, partId: 's1' })).toBe('#/mediation/c1?missing=sessions.record&part=s1');
    expect(missingAddress('notice', of)).toBe('#/mediation/c1?missing=notice');
  });

  it('of the dispute, the office or a transfer is filled in there', () => {
    expect(missingAddress('parties.applicant', of)).toBe('#/disputes/d1');
    expect(missingAddress('committeeName', of)).toBe('#/settings/office');
    expect(missingAddress('transfer.letterNumber', { ...of, partId: 't1' })).toBe('#/transfers/t1');
    expect(placeOfMissing('parties')).toBeNull();
  });
});
