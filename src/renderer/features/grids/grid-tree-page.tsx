// 网格层级: township, village, grid, micro grid with their counts. Arrow keys walk, Enter opens.
import { Button, Spin, Tree, type TreeDataNode } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { GridFigures } from '#shared/contract/grid-map.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import { useOffice } from '../../session/session.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FiguresBar, useFigures } from './figures-bar.tsx';
import { sumOf } from './figures.ts';
import './grids.css';

export function GridTreePage() {
  const navigate = useNavigate();
  const office = useOffice();
  const figures = useFigures();
  const tree = useMemo(() => (figures.value ? treeOf(office.name, figures.value.rows) : null), [office.name, figures.value]);
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
        {tree === null ? (
          <div className="centred">
            <Spin />
          </div>
        ) : (
          <Tree
            blockNode
            showLine
            virtual={false}
            defaultExpandedKeys={[tree.key, ...(tree.children ?? []).map(({ key }) => key)]}
            treeData={[tree]}
            onSelect={([key]) => {
              if (typeof key === 'string' && key.startsWith('grid:')) void navigate(`/grids/${key.slice(5)}`);
            }}
          />
        )}
        {figures.value && figures.value.without.disputes > 0 ? (
          <p className="quiet">另有 {figures.value.without.disputes.toLocaleString('zh-CN')} 件纠纷没有填网格，不在上面各网格之内。</p>
        ) : null}
      </div>
    </div>
  );
}

function treeOf(officeName: string, rows: readonly GridFigures[]): TreeDataNode {
  const villages = [...new Map(rows.map((row) => [row.villageCode, row.villageName]))];
  const children = villages.map(([code, name]): TreeDataNode => {
    const own = rows.filter((row) => row.villageCode === code);
    const whole = own.filter((row) => row.parentGridId === null || !own.some((each) => each.id === row.parentGridId));
    return { key: `village:${code}`, title: <Line name={name || code} rows={own} />, children: whole.map((grid) => gridNode(grid, own)) };
  });
  return { key: 'township', title: <Line name={officeName} rows={rows} />, children };
}

function gridNode(grid: GridFigures, rows: readonly GridFigures[]): TreeDataNode {
  const micro = rows.filter((row) => row.parentGridId === grid.id);
  return {
    key: `grid:${grid.id}`,
    title: <Line name={grid.closedOn === null ? grid.name : `${grid.name}（${grid.closedOn} 撤销）`} rows={[grid, ...micro]} />,
    children: micro.map((row) => ({ key: `grid:${row.id}`, title: <Line name={row.name} rows={[row]} /> })),
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
