// 网格层级: township, village, grid, micro grid with their counts. Arrow keys walk, Enter opens.
import { Button, Spin, Tree, type TreeDataNode } from 'antd';
import { useMemo, useState, type Key } from 'react';
import { useNavigate } from 'react-router';
import type { GridFigures } from '#shared/contract/grid-map.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import { useOffice } from '../../session/session.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TreeFrame } from '../../components/tree-frame.tsx';
import { FiguresBar, useFigures } from './figures-bar.tsx';
import { sumOf } from './figures.ts';
import './grids.css';

export function GridTreePage() {
  const navigate = useNavigate();
  const office = useOffice();
  const figures = useFigures();
  const tree = useMemo(() => (figures.value ? treeOf(office.name, figures.value.rows) : null), [office.name, figures.value]);
  const [cursor, setCursor] = useState<string | null>(null);
  const open = (key: string) => {
    if (key.startsWith('grid:')) void navigate(`/grids/${key.slice(5)}`);
  };
  return (
    <div className="screen">
      <FiguresBar title="网格层级" figures={figures}>
        <span className="spring" />
        <Button onClick={() => void navigate('/grids')}>列表</Button>
        <Button onClick={() => void navigate('/grids/map')}>地图</Button>
      </FiguresBar>
      <ErrorBanner error={figures.error} />
      <div className="panel">
        <div className="tree-line tree-head">
          <span>名称</span>
          <span>户数</span>
          <span>人口</span>
          <span title={disputeCounts.registered.meaning}>纠纷</span>
          <span title={disputeCounts.handling.meaning}>办理中</span>
          <span title={disputeCounts.overdue.meaning}>超期</span>
        </div>
        <TreeFrame
          className="grid-tree"
          keys={tree === null ? [] : shownKeysOf(tree)}
          chosen={cursor}
          onEnter={setCursor}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && cursor !== null) open(cursor);
          }}
        >
          {tree === null ? (
            <div className="centred">
              <Spin />
            </div>
          ) : (
            <Tree
              aria-label="网格层级"
              blockNode
              showLine
              virtual={false}
              defaultExpandedKeys={[tree.key, ...tree.children.map(({ key }) => key)]}
              treeData={[tree]}
              activeKey={cursor}
              onActiveChange={(key: Key | null) => key !== null && setCursor(String(key))}
              onClick={(_event, node) => open(node.key)}
            />
          )}
        </TreeFrame>
        {figures.value && figures.value.without.disputes > 0 ? (
          <p className="quiet">另有 {figures.value.without.disputes.toLocaleString('zh-CN')} 件纠纷没有填网格，不在上面各网格之内。</p>
        ) : null}
      </div>
    </div>
  );
}

interface Place extends TreeDataNode {
  readonly key: string;
  readonly children: Place[];
}

/** From top to bottom as they stand at first: micro grids are folded away under their grid. */
function shownKeysOf({ key, children }: Place): string[] {
  return [key, ...children.flatMap((village) => [village.key, ...village.children.map((grid) => grid.key)])];
}

function treeOf(officeName: string, rows: readonly GridFigures[]): Place {
  const villages = [...new Map(rows.map((row) => [row.villageCode, row.villageName]))];
  const children = villages.map(([code, name]): Place => {
    const own = rows.filter((row) => row.villageCode === code);
    const whole = own.filter((row) => row.parentGridId === null || !own.some((each) => each.id === row.parentGridId));
    return { key: `village:${code}`, title: <Line name={name || code} rows={own} />, children: whole.map((grid) => gridNode(grid, own)) };
  });
  return { key: 'township', title: <Line name={officeName} rows={rows} />, children };
}

function gridNode(grid: GridFigures, rows: readonly GridFigures[]): Place {
  const micro = rows.filter((row) => row.parentGridId === grid.id);
  return {
    key: `grid:${grid.id}`,
    title: <Line name={grid.closedOn === null ? grid.name : `${grid.name}（${grid.closedOn} 撤销）`} rows={[grid, ...micro]} />,
    children: micro.map((row) => ({ key: `grid:${row.id}`, title: <Line name={row.name} rows={[row]} />, children: [] })),
  };
}

/** Households and people of micro grids are among those of the grid that they are a part of. */
function Line({ name, rows }: { readonly name: string; readonly rows: readonly GridFigures[] }) {
  const whole = rows.length === 1 ? rows : rows.filter((row) => row.parentGridId === null && row.closedOn === null);
  const number = (value: number | null) => (value === null ? '' : value.toLocaleString('zh-CN'));
  return (
    <span className="tree-line">
      <span>{name}</span>
      <span>{number(sumOf(whole, 'households'))}</span>
      <span>{number(sumOf(whole, 'population'))}</span>
      <span>{number(sumOf(rows, 'disputes'))}</span>
      <span>{number(sumOf(rows, 'open'))}</span>
      <span>{number(sumOf(rows, 'overdue'))}</span>
    </span>
  );
}
