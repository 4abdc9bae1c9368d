import { describe, expect, it } from 'vitest';
import { actionWord, maskedValueText, valueText } from './history.ts';

const party = { name: '单雄信', idNumber: '320599198003151219', phone: '13912340001', address: '枫桥村1号' };

describe('what was done', () => {
  it('has a word of its own for signing, numbering and printing', () => {
    const actions = ['signed', 'issued', 'takeBack'].map((act) => `signing.${act}`);
    actions.push(...['void', 'explain', 'history', 'lend', 'borrow', 'giveBack', 'takeBack', 'writeOff'].map((act) => `numbering.${act}`), 'draw', 'print', 'prints.void', 'takeEffect');
    const words = actions.map(actionWord);
    expect(words).not.toContain('办理');
    expect(new Set(words).size).toBe(actions.length);
  });
});

describe('a change in the history beside a list', () => {
  it('hides ids and telephones that the history in the record shows', () => {
    expect(valueText('dispute', 'parties', [party])).toBe('单雄信 320599198003151219 13912340001 枫桥村1号');
    expect(maskedValueText('dispute', 'parties', [party])).toBe('单雄信 320599********1219 139****0001 枫桥村1号');
    expect(maskedValueText('staff', 'idNumber', '320599198003151219')).toBe('320599********1219');
    expect(maskedValueText('grid', 'workerPhones', '13912340001、0512-81234567')).toBe('139****0001、0512-****4567');
    expect(maskedValueText('dispute', 'story', '来电13912340001反映')).toBe('来电139****0001反映');
  });

  it('tells all else as the record does', () => {
    expect([maskedValueText('dispute', 'amountFen', 1_000_000), maskedValueText('staff', 'fullTime', true), maskedValueText('grid', 'chiefMobile', null)])
      .toEqual([valueText('dispute', 'amountFen', 1_000_000), '专职', '']);
  });
});
