// 网格公示牌: what must be posted of a grid: name, area, members with names and telephones, supervision telephone (research B §3.3).
import type { Grid } from '#shared/contract/grids.ts';
import type { NoticeBoardWords } from '#shared/contract/office-settings.ts';
import { emptyContent, type PaperContent, type PaperDefinition } from '../paper-definition.ts';

export const gridNotice2026: PaperDefinition = {
  id: 'grid-notice',
  version: '2026-1',
  validFrom: '2020-01-01',
  source: 'municipal grid regulations: name, area, members with contacts and supervision phone are posted (research B §3.3)',
  title: '网格公示牌',
  numberLabel: '网格编码：',
  draftWord: '',
  pageNumbers: true,
  page: { size: 'A4', marginMm: { top: 24, right: 22, bottom: 22, left: 22 } },
  type: { titlePt: 28, bodyPt: 15, linePt: 26, tablePt: 14, smallPt: 10.5 },
  blocks: [
    { kind: 'text', heading: '网格名称', from: 'name', blankLines: 1 },
    { kind: 'text', heading: '网格范围', from: 'extent', blankLines: 3 },
    {
      kind: 'table',
      from: 'members',
      columns: [
        { title: '职责', widthMm: 46 },
        { title: '姓名', widthMm: 56 },
        { title: '联系电话', widthMm: 64 },
      ],
      blankRows: 6,
    },
    { kind: 'clauses', heading: '工作职责', from: 'duties', blankLines: 6 },
    { kind: 'text', heading: '监督电话', from: 'supervision', blankLines: 1 },
  ],
};

/** Names and telephones of grid members are public by rule; nothing else of a person stands here. */
export function gridNoticeContent(grid: Grid, { supervisionPhone, duties }: NoticeBoardWords): PaperContent {
  const [names, phones] = [partsOf(grid.workerNames), partsOf(grid.workerPhones)];
  const members = [
    ['网格长', grid.chiefName, grid.chiefMobile === '' ? grid.chiefPhone : grid.chiefMobile],
    ...names.map((name, index) => ['网格员', name, phones[index] ?? '']),
    ['警务助理', grid.policeAssistantName, ''],
    ['政法派驻员', grid.legalEnvoyName, ''],
    ['民生监督员', grid.livelihoodSupervisorName, ''],
  ];
  return {
    ...emptyContent,
    number: grid.code,
    texts: { name: `${grid.villageName}　${grid.name.replace(grid.villageName, '')}`, extent: grid.extent, supervision: supervisionPhone },
    lists: { duties },
    tables: { members: members.filter(([, name]) => name !== '') },
  };
}

function partsOf(text: string): string[] {
  return text.split(/[、，,;；\s]+/).filter((part) => part !== '');
}
