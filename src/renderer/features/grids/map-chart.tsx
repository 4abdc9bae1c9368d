// The map itself. Drawn on a canvas, tooltips too: the page's policy lets no library write style attributes into markup.
import { MapChart as EchartsMap } from 'echarts/charts';
import { TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, registerMap, use as loadParts, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { GridFigures } from '#shared/contract/grid-map.ts';
import { boundaryText, parseBoundary } from '#shared/rules/boundary.ts';
import type { Measure } from './figures.ts';

loadParts([EchartsMap, LabelLayout, TooltipComponent, VisualMapComponent, CanvasRenderer]);

interface MapChartProps {
  readonly rows: readonly GridFigures[];
  readonly measure: { readonly value: Measure; readonly label: string; readonly unit: string };
  readonly onOpen: (gridId: string) => void;
}

export function MapChart({ rows, measure, onOpen }: MapChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  useEffect(() => {
    const target = place.current;
    if (!target) return undefined;
    const made = init(target, null, { renderer: 'canvas' });
    chart.current = made;
    made.on('click', (event) => {
      const { gridId } = event.data as { gridId?: string };
      if (gridId !== undefined) open.current(gridId);
    });
    const observer = new ResizeObserver(() => {
      made.resize();
    });
    observer.observe(target);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    registerMap('grids', { geoJSON: geoJsonOf(rows), specialAreas: {} } as unknown as Parameters<typeof registerMap>[1]);
    chart.current?.setOption(optionOf(rows, measure), true);
  }, [rows, measure]);
  // The same figures stand in the table beside, which keyboard and reading aloud reach.
  return <div ref={place} className="grid-map" aria-hidden="true" />;
}

function geoJsonOf(rows: readonly GridFigures[]): object {
  const features = rows.flatMap((row) => {
    const boundary = parseBoundary(row.boundary);
    return boundary === null
      ? []
      : [{ type: 'Feature', properties: { name: row.id }, geometry: JSON.parse(boundaryText(boundary)) as object }];
  });
  return { type: 'FeatureCollection', features };
}

function optionOf(rows: readonly GridFigures[], { value, label, unit }: MapChartProps['measure']): Record<string, unknown> {
  const most = Math.max(1, ...rows.map((row) => row[value] ?? 0));
  const shortName = (row: GridFigures) => row.name.replace(row.villageName, '');
  // Every village has a first grid: the village's name stands above it.
  const nameOf = new Map(rows.map((row) => [row.id, `${row.villageName}\n${shortName(row)}`]));
  const text = { fontFamily: 'system-ui, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif' };
  return {
    textStyle: text,
    tooltip: {
      renderMode: 'richText',
      confine: true,
      ...text,
      formatter: ({ data }: { data?: { row?: GridFigures } }) =>
        data?.row
          ? `${data.row.villageName} ${shortName(data.row)}\n${label}：${(data.row[value] ?? '没有填').toLocaleString('zh-CN')} ${data.row[value] === null ? '' : unit}`
          : '',
    },
    visualMap: {
      type: 'continuous',
      min: 0,
      max: most,
      calculable: true,
      left: 12,
      bottom: 12,
      formatter: (at: unknown) => `${Math.round(Number(at)).toLocaleString('zh-CN')} ${unit}`,
      inRange: { color: ['#EEF4FB', '#9CC2E8', '#3F7FBF', '#174A7C'] },
    },
    series: [
      {
        type: 'map',
        map: 'grids',
        roam: true,
        selectedMode: false,
        aspectScale: 0.85,
        left: 84,
        right: 20,
        top: 16,
        bottom: 16,
        // On a plate of their own names are read on the darkest blue too; where there is no room for all, some show when one comes nearer.
        label: {
          show: true,
          fontSize: 12,
          lineHeight: 15,
          color: '#1D2733',
          backgroundColor: 'rgba(255, 255, 255, 0.88)',
          borderRadius: 2,
          padding: [1, 3],
          formatter: ({ name }: { name: string }) => nameOf.get(name) ?? '',
        },
        labelLayout: { hideOverlap: true },
        itemStyle: { borderColor: '#5C6B7C', borderWidth: 0.8, areaColor: '#F4F6F8' },
        emphasis: { label: { color: '#1D2733' }, itemStyle: { areaColor: '#FFE9B8' } },
        data: rows.flatMap((row) => (row.boundary === '' ? [] : [{ name: row.id, value: row[value] ?? Number.NaN, gridId: row.id, row }])),
      },
    ],
  };
}
