// The list on the left of 设置: what there is, for which desk, and for whom.
import type { ComponentType } from 'react';
import type { Desk } from '#shared/contract/fields.ts';
import { useAccount } from '../../session/session.tsx';
import { AccountsPanel } from '../accounts/accounts-panel.tsx';
import { BackupsPanel } from '../backups/backups-panel.tsx';
import { ConnectionPanel } from '../batches/connection-panel.tsx';
import { CodeTablesPanel } from '../codes/code-tables-panel.tsx';
import { KeyPanel } from '../keys/key-panel.tsx';
import { DivisionsPanel } from '../offices/divisions-panel.tsx';
import { NamesPanel } from '../offices/names-panel.tsx';
import { VillagesPanel } from '../offices/villages-panel.tsx';
import { PhrasesPanel } from '../phrases/phrases-panel.tsx';
import { AuditPanel } from './audit-panel.tsx';
import { HolidaysPanel } from './holidays-panel.tsx';
import {
  AllowanceRatesSection,
  CaseLimitsSection,
  DossierRulesSection,
  FilingDaySection,
  GridCodeSection,
  LimitsSection,
  NoticeBoardSection,
  PaperLayoutsSection,
  TransferLimitsSection,
  TypeMappingSection,
} from './versioned-sections.tsx';

interface Section {
  /** Second part of its address: /settings/<path>. */
  readonly path: string;
  readonly word: string;
  /** Absent: both desks. */
  readonly desk?: Desk;
  readonly administratorOnly?: true;
  readonly Screen: ComponentType;
}

/** Why an address of 设置 shows no section: it is not for this account, not of this desk, or there is none. */
export interface Withheld {
  readonly why: 'administrator' | 'otherDesk' | 'unknown';
  /** The section's word; empty where there is none. */
  readonly word: string;
}

interface SectionGroup {
  readonly word: string;
  readonly sections: readonly Section[];
}

const groups: readonly SectionGroup[] = [
  {
    word: '单位',
    sections: [
      { path: 'office', word: '本单位', Screen: () => <NamesPanel editable={useAccount().isAdministrator} /> },
      { path: 'villages', word: '村（社区）', desk: 'township', Screen: VillagesPanel },
      { path: 'divisions', word: '区划名单', Screen: DivisionsPanel },
      { path: 'county', word: '县级平台', desk: 'township', Screen: ConnectionPanel },
      { path: 'accounts', word: '账号', administratorOnly: true, Screen: AccountsPanel },
    ],
  },
  {
    word: '办理规则',
    sections: [
      { path: 'limits', word: '期限', desk: 'township', Screen: LimitsSection },
      { path: 'holidays', word: '节假日', Screen: HolidaysPanel },
      { path: 'filing-day', word: '报送日', desk: 'township', Screen: FilingDaySection },
      { path: 'case-limits', word: '调解时限', Screen: CaseLimitsSection },
      { path: 'allowance-rates', word: '以案定补标准', desk: 'township', Screen: AllowanceRatesSection },
      { path: 'transfers', word: '移送期限', Screen: TransferLimitsSection },
      { path: 'dossiers', word: '卷宗', desk: 'township', Screen: DossierRulesSection },
    ],
  },
  {
    word: '编码和用语',
    sections: [
      { path: 'grid-codes', word: '网格编码规则', desk: 'township', Screen: GridCodeSection },
      { path: 'notice-board', word: '公示牌用语', desk: 'township', Screen: NoticeBoardSection },
      { path: 'paper-layouts', word: '文书样式', desk: 'township', Screen: PaperLayoutsSection },
      { path: 'type-mapping', word: '类型对照', Screen: TypeMappingSection },
      { path: 'phrases', word: '常用语', desk: 'township', Screen: PhrasesPanel },
      { path: 'codes', word: '代码表', Screen: () => <CodeTablesPanel editable={useAccount().isAdministrator} /> },
    ],
  },
  {
    word: '安全',
    sections: [
      { path: 'backups', word: '备份', Screen: BackupsPanel },
      { path: 'key', word: '密钥和恢复码', administratorOnly: true, Screen: KeyPanel },
      { path: 'audit', word: '变更记录', administratorOnly: true, Screen: AuditPanel },
    ],
  },
];

/** What a person at a desk finds, group by group. */
export function sectionsFor(desk: Desk, isAdministrator: boolean): readonly SectionGroup[] {
  const shown = (section: Section): boolean => (section.desk ?? desk) === desk && (isAdministrator || section.administratorOnly !== true);
  return groups.map(({ word, sections }) => ({ word, sections: sections.filter(shown) })).filter(({ sections }) => sections.length > 0);
}

/** Why a person does not find the section of this address. Only for addresses that `sectionsFor` does not have. */
export function whyWithheld(path: string, desk: Desk): Withheld {
  const section = groups.flatMap(({ sections }) => sections).find((each) => each.path === path);
  if (section === undefined) return { why: 'unknown', word: '' };
  return { why: (section.desk ?? desk) === desk ? 'administrator' : 'otherDesk', word: section.word };
}
