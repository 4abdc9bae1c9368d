// The scanned pages of one place of the dossier: files are dropped or chosen, pages put in order, turned, cut, moved, taken away and back.
import { ScanOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import type { ScannedPage } from '#shared/contract/scans.ts';
import { dossierSlots, type DossierSlot } from '#shared/rules/dossier-slots.ts';
import { quarterTurned } from '#shared/rules/scan-crop.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { attachmentEndings } from '../attachments/attachment-refusal.ts';
import { draggedPage } from './page-drag.ts';
import { withPageBefore, withPageMoved } from './scan-order.ts';
import { ScanTile } from './scan-tile.tsx';
import './scans.css';
import { ShapeDialog } from './shape-dialog.tsx';
import { takeFiles } from './take-files.ts';

export function ScanSlot({ caseId, slot }: { readonly caseId: string; readonly slot: DossierSlot }) {
  const list = useAnswer(`scans ${caseId}`, () => api.scans.ofCase({ caseId }));
  useRegisterChanges(['scans'], list.reload);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const pages = list.value?.rows.filter((page) => page.slot === slot) ?? [];
  const removed = list.value?.removed.filter((page) => page.slot === slot) ?? [];
  const ids = pages.map(({ id }) => id);
  const opened = pages.find(({ id }) => id === openedId);

  const change = useAct(async (work: () => Promise<unknown>) => {
    try {
      await work();
    } finally {
      // A refused change shows what stands there now.
      registerChanged('scans');
    }
  });
  const take = (files: readonly File[]) =>
    change.act(async () => {
      setRefusals(await takeFiles(caseId, slot, files));
    });
  const arrange = (next: readonly string[], to: DossierSlot = slot) =>
    void change.act(() => api.scans.arrange({ caseId, slot: to, ids: [...next] }));
  const moveTo = (page: ScannedPage, to: DossierSlot) => {
    const there = list.value?.rows.filter((other) => other.slot === to).map(({ id }) => id) ?? [];
    arrange([...there, page.id], to);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const id = draggedPage(event);
    if (id !== null) arrange(withPageBefore(ids, id, null));
    else if (event.dataTransfer.files.length > 0) void take([...event.dataTransfer.files]);
  };

  const title = dossierSlots.find(({ id }) => id === slot)?.title ?? '';
  return (
    <section
      className={over ? 'scan-slot over' : 'scan-slot'}
      aria-label={`扫描页：${title}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="scan-slot-head">
        <h3>{title}</h3>
        <span className="quiet">{pages.length > 0 ? `扫描 ${String(pages.length)} 页` : '没有扫描页'}</span>
        <span className="spring" />
        {removed.length > 0 && (
          <Button
            type="link"
            size="small"
            disabled={change.busy}
            onClick={() => void change.act(() => api.scans.restore({ caseId, ids: removed.slice(0, 1).map(({ id }) => id) }))}
          >
            放回刚去掉的一页（共 {removed.length} 页）
          </Button>
        )}
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={attachmentEndings.join(',')}
          data-testid={`scan-files-${slot}`}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) void take(files);
          }}
        />
        <Button size="small" icon={<ScanOutlined />} loading={change.busy} onClick={() => chooser.current?.click()}>
          加扫描件
        </Button>
      </div>
      <ErrorBanner error={list.error ?? change.error} onClose={change.clearError} />
      {refusals.map((words) => (
        <Alert
          key={words}
          className="banner"
          type="warning"
          showIcon
          title={words}
          closable={{
            'aria-label': '关上这条提示',
            onClose: () => {
              setRefusals(refusals.filter((other) => other !== words));
            },
          }}
        />
      ))}
      <ol className="scan-tiles">
        {pages.map((page, index) => (
          <ScanTile
            key={page.id}
            page={page}
            ordinal={index + 1}
            onOpen={() => setOpenedId(page.id)}
            onTurn={() => void change.act(() => api.scans.shape({ id: page.id, ...quarterTurned(page) }))}
            onStep={(by) => arrange(withPageMoved(ids, page.id, by))}
            onDropPage={(id) => arrange(withPageBefore(ids, id, page.id))}
            onMoveTo={(to) => moveTo(page, to)}
            onRemove={() => void change.act(() => api.scans.remove({ caseId, ids: [page.id] }))}
          />
        ))}
      </ol>
      {opened && <ShapeDialog key={opened.id} page={opened} onClose={() => setOpenedId(null)} />}
    </section>
  );
}
