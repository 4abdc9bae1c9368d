import { describe, expect, it } from 'vitest';
import { caseStates, codeName, codePath, performanceManners, selectionManners, transferResults } from '#shared/codes/index.ts';
import { DisputeFields } from '#shared/contract/disputes.ts';
import { GridFields } from '#shared/contract/grids.ts';
import { CaseFields, CaseHappenings } from '#shared/contract/mediation-case.ts';
import { OrganisationFields } from '#shared/contract/organisations.ts';
import { StaffFields } from '#shared/contract/staff.ts';
import { TransferFields } from '#shared/contract/transfers.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { actionWord } from '#shared/words/actions.ts';
import { maskedValueText, valueText } from './history.ts';

const party = { name: '单雄信', idNumber: '320599198003151219', phone: '13912340001', address: '枫桥村1号' };

describe('what was done', () => {
  it('has a word of its own for signing, numbering and printing', () => {
    const actions = ['signed', 'issued', 'takeBack'].map((act) => `signing.${act}`);
    actions.push(
      ...['void', 'explain', 'history', 'lend', 'borrow', 'giveBack', 'takeBack', 'writeOff'].map((act) => `numbering.${act}`),
      'draw',
      'print',
      'prints.void',
      'takeEffect',
    );
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
    expect([
      maskedValueText('dispute', 'amountFen', 1_000_000),
      maskedValueText('staff', 'fullTime', true),
      maskedValueText('grid', 'chiefMobile', null),
    ]).toEqual([valueText('dispute', 'amountFen', 1_000_000), '专职', '']);
  });
});

describe('the same field name in two registers', () => {
  it('has its own name and its own words for the values', () => {
    const names = [
      ['dispute', 'state'],
      ['mediationCase', 'state'],
      ['dispute', 'title'],
      ['mediationCase', 'title'],
      ['transfer', 'title'],
      ['grid', 'kind'],
      ['staff', 'kind'],
      ['organisation', 'kind'],
      ['transfer', 'kind'],
    ] as const;
    expect(names.map(([entity, field]) => fieldLabel(entity, field))).toEqual([
      '化解状态',
      '案件状态',
      '事件名称',
      '卷名',
      '事由',
      '网格类型',
      '人员类型',
      '组织类型',
      '移送类别',
    ]);
    expect([
      valueText('dispute', 'state', 'accepted'),
      valueText('mediationCase', 'state', 'mediating'),
      valueText('mediationCase', 'state', 'withdrawn'),
      valueText('dispute', 'state', 'withdrawn'),
    ]).toEqual(['已受理', codeName(caseStates, 'mediating'), codeName(caseStates, 'withdrawn'), '当事人撤回']);
    expect([
      valueText('transfer', 'result', '1'),
      valueText('sessions', 'result', 'agreed'),
      valueText('confirmation', 'result', 'confirmed'),
      valueText('checks', 'result', 'part'),
    ]).toEqual([codePath(transferResults, '1'), '达成协议', '裁定有效', '部分履行']);
    expect([valueText('notice', 'manner', 'oral'), valueText('performance', 'manner', '1'), valueText('post', 'manner', '01')]).toEqual([
      '口头告知',
      codePath(performanceManners, '1'),
      codePath(selectionManners, '01'),
    ]);
    // A register that has no such code keeps what was written.
    expect([valueText('grid', 'state', 'accepted'), valueText('organisation', 'result', '1')]).toEqual(['accepted', '1']);
  });

  it('every field with a code is called something in its register', () => {
    for (const [entity, fields] of Object.entries({
      dispute: DisputeFields,
      grid: GridFields,
      staff: StaffFields,
      organisation: OrganisationFields,
      transfer: TransferFields,
      mediationCase: CaseFields.extend(CaseHappenings.shape),
    })) {
      for (const field of Object.keys(fields.shape)) expect(fieldLabel(entity, field), `${entity}.${field}`).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
