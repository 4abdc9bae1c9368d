// 政法"八大员". No text that lists the eight was found; these are the roles that courts, procuratorates, police and justice offices
// engage from among citizens. Offices whose county names others may edit the table.
import { flatRows, type CodeTable } from './code-table.ts';

export const legalRoles: CodeTable = {
  id: 'legal-roles',
  title: '政法“八大员”',
  standard: '本系统',
  version: '2026-01-01',
  unverified: true,
  rows: flatRows([
    ['1', '人民陪审员'],
    ['2', '特邀调解员'],
    ['3', '人民监督员'],
    ['4', '听证员', '检察听证员'],
    ['5', '警务辅助员', '辅警'],
    ['6', '人民调解员'],
    ['7', '法治宣传员', '普法宣传员'],
    ['8', '法律明白人'],
  ]),
};
