// 附件 of a record: drop or choose, see them small, open one large, put them in order, take one away with a reason.
import { PaperClipOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import type { Attachment, AttachmentEntity } from '#shared/contract/attachments.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { AttachmentDialog } from './attachment-dialog.tsx';
import { attachmentEndings, attachmentRefusal, titleOfFile } from './attachment-refusal.ts';
import { AttachmentTile } from './attachment-tile.tsx';
import './attachments.css';

const firstKind = '1';

export function AttachmentsPanel({ entity, recordId }: { readonly entity: AttachmentEntity; readonly recordId: string }) {
  const list = useAnswer(`${entity} ${recordId}`, () => api.attachments.list({ entity, recordId }));
  useRegisterChanges(['attachments'], list.reload);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<string | null>(null);
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const rows = list.value?.rows ?? [];

  const take = useAct(async (files: readonly File[]) => {
    const looked = files.map((file) => ({ file, refusal: attachmentRefusal(file) }));
    setRefusals(looked.flatMap(({ file, refusal }) => (refusal === null ? [] : [`${file.name}：${refusal}`])));
    try {
      for (const { file } of looked.filter(({ refusal }) => refusal === null)) {
        const { fileId } = await api.files.keep({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
        await api.attachments.add({ entity, recordId, fileId, title: titleOfFile(file.name), kind: firstKind });
      }
    } finally {
      // Those before the refused one are in.
      registerChanged('attachments');
    }
  });
  const move = useAct(async (from: number, to: number) => {
    const ids = rows.map((row) => row.id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    await api.attachments.reorder({ entity, recordId, ids });
    registerChanged('attachments');
  });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) void take.act([...event.dataTransfer.files]);
  };
  const shown = rows.find((row) => row.id === opened);

  return (
    <section
      className={over ? 'panel form-group attachments over' : 'panel form-group attachments'}
      id="attachments"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 className="panel-title">
        附件{rows.length > 0 ? ` ${String(rows.length)} 份` : ''}
        <span className="quiet">　扫描件、照片；存在加密的登记簿里，没有必要时不要存身份证照片</span>
      </h2>
      <ErrorBanner error={list.error ?? take.error ?? move.error} />
      {refusals.map((words) => (
        <Alert key={words} className="banner" type="warning" showIcon title={words} />
      ))}
      {list.loading && !list.value ? <Spin /> : null}
      <div className="attachment-tiles">
        {rows.map((row, index) => (
          <AttachmentTile
            key={row.id}
            attachment={row}
            first={index === 0}
            last={index === rows.length - 1}
            busy={move.busy}
            onOpen={() => setOpened(row.id)}
            onMove={(by) => void move.act(index, index + by)}
            onRemove={() => setRemoving(row)}
          />
        ))}
      </div>
      <div className="attachment-add">
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={attachmentEndings.join(',')}
          data-testid="attachment-files"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) void take.act(files);
          }}
        />
        <Button icon={<PaperClipOutlined />} loading={take.busy} onClick={() => chooser.current?.click()}>
          加附件
        </Button>
        <span className="quiet">或把 PDF、JPG、PNG 拖到这里，一份不超过 20 MB</span>
      </div>
      {shown ? <AttachmentDialog key={shown.id} attachment={shown} onClose={() => setOpened(null)} /> : null}
      <ReasonDialog
        open={removing !== null}
        title={`去掉附件“${removing?.title ?? ''}”`}
        consequence="去掉后这里不再显示；谁在什么时候为什么去掉的，记在经过里。"
        verb="去掉"
        usual={['加错了', '重复', '换成更清楚的']}
        act={async (reason) => {
          if (removing) await api.attachments.remove({ id: removing.id, reason });
          registerChanged('attachments');
        }}
        onClose={() => setRemoving(null)}
      />
    </section>
  );
}
