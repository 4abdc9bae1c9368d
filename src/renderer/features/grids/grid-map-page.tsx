// 网格地图: the boundaries, coloured by a figure; beside them the same figures as a table that the keyboard walks.
import { Button, Spin } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { GridFigures } from '#shared/contract/grid-map.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Picker } from '../../components/pickers/picker.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { useRemembered } from '../../session/use-remembered.ts';
import { isOneOf } from '../../values/shapes.ts';
import { BoundaryImport } from './boundary-import.tsx';
import { measures, sumOf, type Measure } from './figures.ts';
import { FiguresBar, useFigures } from './figures-bar.tsx';
import './grids.css';

const MapChart = lazy(async () => ({ default: (await import('./map-chart.tsx')).MapChart }));

const isMeasure = isOneOf(measures.map(({ value }) => value));

export function GridMapPage() {
  const navigate = useNavigate();
  const figures = useFigures();
  const [chosen, setChosen] = useRemembered<Measure>('grids.measure', 'disputes', isMeasure);
  const [importing, setImporting] = useState(false);
  const exporting = useAct(async () => {
    const { fileId, fileName } = await api.grids.exportBoundaries({});
    await saveKeptFile(fileId, fileName);
  });
  const measure = measures.find(({ value }) => value === chosen) ?? measures[0];
  const rows = useMemo(() => figures.value?.rows ?? [], [figures.value]);
  // Micro grids lie on the grid that they are a part of.
  const drawn = useMemo(() => rows.filter((row) => row.boundary !== '' && row.closedOn === null && row.parentGridId === null), [rows]);
  return (
    <div className="screen grid-map-screen">
      <FiguresBar title="网格地图" figures={figures}>
        <Picker<Measure> label="按什么着色" width={110} value={measure.value} items={measures} onChange={setChosen} />
        <div className="tool-group tool-group-end">
          <Button onClick={() => void navigate('/grids')}>列表</Button>
          <Button onClick={() => void navigate('/grids/tree')}>层级</Button>
          <Button onClick={() => setImporting(true)}>导入边界</Button>
          <Button disabled={drawn.length === 0} loading={exporting.busy} onClick={() => void exporting.act()}>
            导出边界
          </Button>
        </div>
      </FiguresBar>
      <ErrorBanner error={figures.error ?? exporting.error} />
      <div className="grid-map-body">
        <div className="panel grid-map-panel">
          {figures.value === undefined ? (
            <div className="centred">
              <Spin />
            </div>
          ) : null}
          {figures.value !== undefined && drawn.length === 0 ? (
            <p className="empty-words">
              还没有网格边界。请用“导入边界”选一个 GeoJSON 文件（WGS84 经纬度的面，属性里有网格编码或名称），程序会按编码和名称对应到网格。
            </p>
          ) : null}
          {drawn.length > 0 ? (
            <Suspense
              fallback={
                <div className="centred">
                  <Spin />
                </div>
              }
            >
              <MapChart rows={drawn} measure={measure} onOpen={(id) => void navigate(`/grids/${id}`)} />
            </Suspense>
          ) : null}
        </div>
        <div className="panel grid-map-table">
          <FiguresTable rows={rows} without={figures.value?.without[measure.value as 'disputes']} measure={measure} />
        </div>
      </div>
      <BoundaryImport open={importing} onClose={() => setImporting(false)} />
    </div>
  );
}

function FiguresTable({
  rows,
  without,
  measure,
}: {
  readonly rows: readonly GridFigures[];
  readonly without: number | undefined;
  readonly measure: (typeof measures)[number];
}) {
  const sorted = [...rows].sort((a, b) => (b[measure.value] ?? -1) - (a[measure.value] ?? -1) || (a.code < b.code ? -1 : 1));
  const number = (value: number | null) => (value === null ? '—' : value.toLocaleString('zh-CN'));
  const total = sumOf(
    rows.filter((row) => row.parentGridId === null || ['disputes', 'open', 'overdue'].includes(measure.value)),
    measure.value,
  );
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">网格</th>
          <th scope="col" className="right">
            {measure.label}（{measure.unit}）
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.id}>
            <td>
              <Link to={`/grids/${row.id}`}>{row.name}</Link>
              {row.closedOn === null ? null : <span className="quiet">（{row.closedOn} 撤销）</span>}
            </td>
            <td className="right number">{number(row[measure.value])}</td>
          </tr>
        ))}
        {without === undefined || without === 0 ? null : (
          <tr>
            <td className="quiet">没有填网格的</td>
            <td className="right number">{number(without)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <td>合计</td>
          <td className="right number">{number(total === null ? null : total + (without ?? 0))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
