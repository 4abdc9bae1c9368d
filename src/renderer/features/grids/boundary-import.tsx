// GeoJSON in: choose a file, look at what fits which grid, take it.
import { App, Button, Table } from 'antd';
import { useRef, useState } from 'react';
import type { BoundaryMatch } from '#shared/contract/grid-map.ts';
import { violationText } from '#shared/rules/violation-words.ts';
import type { ErrorDetails } from '#shared/errors.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { GridPicker } from '../../components/pickers/place-pickers.tsx';
import { useAct } from '../../api/use-act.ts';

interface Preview {
  readonly fileId: string;
  readonly rows: readonly BoundaryMatch[];
}

export function BoundaryImport({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const read = useAct(async (file: File) => {
    const { fileId } = await api.files.keep({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    setPreview({ fileId, rows: (await api.grids.previewBoundaries({ fileId })).rows });
  });
  const chosen = (preview?.rows ?? []).flatMap(({ index, gridId, problem }) =>
    gridId === null || problem !== null ? [] : [{ index, gridId }],
  );
  const twice = new Set(chosen.map(({ gridId }) => gridId)).size < chosen.length;
  const close = () => {
    setPreview(null);
    onClose();
  };
  const take = useAct(async () => {
    if (preview === null) return;
    const { count } = await api.grids.takeBoundaries({ fileId: preview.fileId, rows: chosen });
    registerChanged('grids');
    void message.success(`已收下 ${String(count)} 个网格的边界`);
    close();
  });
  const choose = (index: number, gridId: string | null) => {
    setPreview((before) => before && { ...before, rows: before.rows.map((row) => (row.index === index ? { ...row, gridId } : row)) });
  };
  return (
    <FormDialog
      open={open}
      title="导入网格边界"
      width={860}
      onCancel={close}
      destroyOnHidden
      okText={`收下 ${String(chosen.length)} 个边界`}
      cancelText="不导入"
      okButtonProps={{ disabled: chosen.length === 0 || twice }}
      confirmLoading={take.busy}
      onOk={() => void take.act()}
    >
      <ErrorBanner error={read.error ?? take.error} />
      <p>GeoJSON 文件，WGS84 经纬度。按属性里的网格编码（code、网格编码）对应，没有编码的按名称对应；对不上的可以在下面自己选。</p>
      <input
        ref={input}
        type="file"
        accept=".geojson,.json"
        hidden
        data-testid="boundary-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void read.act(file);
          event.target.value = '';
        }}
      />
      <Button className="boundary-choose" loading={read.busy} onClick={() => input.current?.click()}>
        选择文件
      </Button>
      {twice ? <p className="late">有两个面对应到同一个网格，请改正。</p> : null}
      {preview === null ? null : (
        <Table<BoundaryMatch>
          size="small"
          rowKey="index"
          pagination={false}
          scroll={{ y: 340 }}
          dataSource={[...preview.rows]}
          columns={[
            { title: '文件中的面', dataIndex: 'label', render: (label: string) => label || '没有名称' },
            {
              title: '对应网格',
              width: 250,
              render: (_value, row) => (
                <GridPicker
                  label="对应网格"
                  villageCode={null}
                  value={row.gridId}
                  onChange={(grid) => choose(row.index, grid?.id ?? null)}
                />
              ),
            },
            {
              title: '面积（平方米）',
              dataIndex: 'areaSquareMetres',
              width: 120,
              align: 'right',
              render: (area: number | null) => area?.toLocaleString('zh-CN') ?? '',
            },
            { title: '说明', render: (_value, row) => <MatchWords row={row} /> },
          ]}
        />
      )}
    </FormDialog>
  );
}

function MatchWords({ row }: { readonly row: BoundaryMatch }) {
  if (row.problem !== null) return <span className="late">{violationText(row.problem.code, row.problem.details as ErrorDetails)}</span>;
  if (row.warning === 'crossing') return <span className="attention">边线有交叉，可以收下，建议核对</span>;
  if (row.gridId === null) return <span className="quiet">没有对上，不收下</span>;
  return <span>{row.replaces ? '替换原有边界' : row.by === 'code' ? '按编码对应' : row.by === 'name' ? '按名称对应' : '已选'}</span>;
}
