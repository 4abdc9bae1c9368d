import { CloseOutlined, FilePdfOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { attachmentKinds, codeName } from '#shared/codes/index.ts';
import type { Attachment } from '#shared/contract/attachments.ts';
import { usePicture } from './use-picture.ts';

interface TileProps {
  readonly attachment: Attachment;
  readonly first: boolean;
  readonly last: boolean;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One attachment, small: a photo as it looks, a PDF as its sign. */
export function AttachmentTile({ attachment, first, last, busy, onOpen, onMove, onRemove }: TileProps) {
  const { title, kind, byteCount } = attachment;
  return (
    <figure className="attachment">
      <button type="button" className="attachment-picture" title={`打开“${title}”`} onClick={onOpen}>
        {attachment.mediaType === 'application/pdf' ? <FilePdfOutlined aria-label="PDF" /> : <Thumbnail attachment={attachment} />}
      </button>
      <figcaption title={title}>{title}</figcaption>
      <div className="attachment-foot">
        <span className="quiet">
          {codeName(attachmentKinds, kind)} {sizeText(byteCount)}
        </span>
        <span className="spring" />
        {first ? null : (
          <Button
            type="text"
            size="small"
            disabled={busy}
            icon={<LeftOutlined />}
            aria-label={`“${title}”往前排`}
            onClick={() => onMove(-1)}
          />
        )}
        {last ? null : (
          <Button
            type="text"
            size="small"
            disabled={busy}
            icon={<RightOutlined />}
            aria-label={`“${title}”往后排`}
            onClick={() => onMove(1)}
          />
        )}
        <Button type="text" size="small" danger icon={<CloseOutlined />} aria-label={`去掉“${title}”`} onClick={onRemove} />
      </div>
    </figure>
  );
}

function Thumbnail({ attachment }: { readonly attachment: Attachment }) {
  const { url } = usePicture(attachment.fileId, attachment.mediaType);
  return url === null ? null : <img src={url} alt={attachment.title} style={{ transform: `rotate(${String(attachment.turn)}deg)` }} />;
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
