// 批量修改: chosen rows of a list get one value, or chosen disputes make one step; the whole run can be taken back at once.
import { HistoryOutlined } from '@ant-design/icons';
import { Button, Modal, Segmented, Space } from 'antd';
import { useState } from 'react';
import type { BulkTarget } from './bulk-target.ts';
import { BulkFieldForm } from './bulk-field-form.tsx';
import { BulkHistory } from './bulk-history.tsx';
import { BulkMoveForm } from './bulk-move-form.tsx';

type Kind = 'field' | 'move';
const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'field', label: '改一项内容' },
  { value: 'move', label: '办一步（受理、交办、办结……）' },
];

export function BulkButton(target: BulkTarget) {
  const { entity, ids } = target;
  const [open, setOpen] = useState(false);
  const [past, setPast] = useState(false);
  const [kind, setKind] = useState<Kind>('field');
  return (
    <>
      <Space.Compact>
        <Button
          disabled={ids.length === 0}
          title={ids.length === 0 ? '先用空格勾选要改的行' : `一次修改勾选的 ${String(ids.length)} 条`}
          onClick={() => setOpen(true)}
        >
          批量修改
        </Button>
        <Button
          icon={<HistoryOutlined />}
          aria-label="以前的批量修改"
          title="以前的批量修改：看改了哪些，整批撤销"
          onClick={() => setPast(true)}
        />
      </Space.Compact>
      <Modal open={past} title="以前的批量修改" footer={null} width={820} onCancel={() => setPast(false)} destroyOnHidden>
        <BulkHistory entity={entity} module={target.module} />
      </Modal>
      <Modal
        open={open}
        title={`批量修改勾选的 ${String(ids.length)} 条`}
        footer={null}
        width={760}
        mask={{ closable: false }}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <div className="bulk">
          {entity === 'dispute' ? <Segmented<Kind> aria-label="改什么" value={kind} options={[...kinds]} onChange={setKind} /> : null}
          {kind === 'field' ? <BulkFieldForm {...target} /> : <BulkMoveForm {...target} />}
        </div>
      </Modal>
    </>
  );
}
