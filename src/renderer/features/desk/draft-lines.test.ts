import { expect, it } from 'vitest';
import { draftLine } from './draft-lines.ts';

it('a half-written form is called by what was typed, and opens where it was left', () => {
  expect(draftLine('/disputes/new', { base: {}, fields: { title: '写到一半的排水纠纷' } })).toEqual({
    address: '/disputes/new',
    title: '写到一半的排水纠纷',
    detail: '矛盾纠纷 新登记',
  });
  expect(draftLine('/disputes/new-0198', { fields: { title: ' ' } })).toEqual({
    address: '/disputes/new?copy=0198',
    title: '（还没有名称）',
    detail: '矛盾纠纷 新登记',
  });
  expect(draftLine('/organisations/new under 0199', { fields: { name: '治保会' } })).toEqual({
    address: '/organisations/new?parent=0199',
    title: '治保会',
    detail: '组织 新登记',
  });
  expect(draftLine('/staff/0200', { fields: { name: '赵六' } })).toEqual({ address: '/staff/0200', title: '赵六', detail: '人员 修改' });
});

it('papers of a case open the case, a case that is being opened its dispute, a setting the settings', () => {
  expect(draftLine('mediation/0201/session/new', { fields: { place: '调解室' } })).toEqual({
    address: '/mediation/0201',
    title: '人民调解',
    detail: '人民调解 修改',
  });
  expect(draftLine('mediation/open/0202', { fields: {} })).toMatchObject({
    address: '/mediation/open?dispute=0202',
    detail: '人民调解 新登记',
  });
  expect(draftLine('settings/holidays', null)).toEqual({ address: '/settings', title: '设置', detail: '设置 修改' });
});
