// The registers of the left column, at most nine, by desk (design §10).
import {
  BarChartOutlined,
  DesktopOutlined,
  FileTextOutlined,
  HomeOutlined,
  ImportOutlined,
  InboxOutlined,
  PartitionOutlined,
  SettingOutlined,
  TeamOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Desk } from '#shared/contract/fields.ts';

interface Register {
  readonly path: string;
  readonly word: string;
  readonly icon: ReactNode;
  /** Other first parts of addresses that belong to it. */
  readonly also?: readonly string[];
}

const ownRegisters: readonly Register[] = [
  { path: '/desk', word: '工作台', icon: <HomeOutlined /> },
  { path: '/disputes', word: '矛盾纠纷', icon: <FileTextOutlined /> },
  { path: '/mediation', word: '人民调解', icon: <DesktopOutlined /> },
  { path: '/grids', word: '网格', icon: <PartitionOutlined /> },
  { path: '/staff', word: '人员与组织', icon: <TeamOutlined />, also: ['/organisations'] },
  { path: '/imports', word: '导入', icon: <ImportOutlined /> },
  { path: '/reports', word: '报表', icon: <BarChartOutlined /> },
];
const upload: Register = { path: '/batches', word: '报送', icon: <UploadOutlined /> };
const inbox: Register = { path: '/county', word: '收件箱', icon: <InboxOutlined /> };
const settings: Register = { path: '/settings', word: '设置', icon: <SettingOutlined /> };

export function registersOf(desk: Desk): readonly Register[] {
  return [...ownRegisters, desk === 'township' ? upload : inbox, settings];
}
