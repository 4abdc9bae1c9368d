// One attachment large: a photo that can be turned, a PDF page by page; its title and kind beside it.
import { RotateRightOutlined } from '@ant-design/icons';
import { Button, Input, Modal, Spin } from 'antd';
import { useState } from 'react';
import { attachmentKinds } from '#shared/codes/index.ts';
import type { Attachment } from '#shared/contract/attachments.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { PdfView } from '../../components/pdf/pdf-view.tsx';
import { usePicture } from './use-picture.ts';

const quarterTurns = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;

export function AttachmentDialog({ attachment, onClose }: { readonly attachment: Attachment; readonly onClose: () => void }) {
  const [title, setTitle] = useState(attachment.title);
  const [kind, setKind] = useState(attachment.kind);
  const save = useAct(async (changes: Partial<Pick<Attachment, 'title' | 'kind' | 'turn'>>) => {
    await api.attachments.change({ id: attachment.id, title: attachment.title, kind: attachment.kind, turn: attachment.turn, ...changes });
    registerChanged('attachments');
  });
  const isPdf = attachment.mediaType === 'application/pdf';
  return (
    <Modal open title={attachment.title} width={900} footer={null} onCancel={onClose} destroyOnHidden>
      <ErrorBanner error={save.error} />
      <div className="attachment-head">
        <Input aria-label="附件名称" value={title} maxLength={100} onChange={(event) => setTitle(event.target.value)} />
        <CodePicker
          label="附件类别"
          table={attachmentKinds}
          value={kind}
          allowClear={false}
          onChange={(code) => setKind(code ?? attachment.kind)}
        />
        <Button
          type="primary"
          loading={save.busy}
          disabled={title.trim() === '' || (title === attachment.title && kind === attachment.kind)}
          onClick={() => void save.act({ title: title.trim(), kind })}
        >
          保存名称
        </Button>
        {isPdf ? null : (
          <Button icon={<RotateRightOutlined />} loading={save.busy} onClick={() => void save.act({ turn: quarterTurns[attachment.turn] })}>
            转 90°
          </Button>
        )}
      </div>
      <p className="quiet">
        {attachment.addedBy} 于 {instantText(attachment.addedAt)} 加入
      </p>
      <div className="attachment-large">{isPdf ? <Pdf attachment={attachment} /> : <Photo attachment={attachment} />}</div>
    </Modal>
  );
}

function Photo({ attachment }: { readonly attachment: Attachment }) {
  const { url, error } = usePicture(attachment.fileId, attachment.mediaType);
  if (error !== null) return <ErrorBanner error={error} />;
  return url === null ? <Spin /> : <img src={url} alt={attachment.title} style={{ transform: `rotate(${String(attachment.turn)}deg)` }} />;
}

function Pdf({ attachment }: { readonly attachment: Attachment }) {
  const { value, error } = useAnswer(attachment.fileId, () => api.files.fetch({ fileId: attachment.fileId }));
  const [fault, setFault] = useState<unknown>(null);
  if (error !== null || fault !== null) return <ErrorBanner error={error ?? fault} />;
  return value === undefined ? <Spin /> : <PdfView bytes={value.bytes} onFault={setFault} />;
}
