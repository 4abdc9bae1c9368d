import { Drawer } from 'antd';
import type { DossierSlot } from '#shared/rules/dossier-slots.ts';
import { ScanSlot } from '../scans/scan-slot.tsx';

/** The scanned pages of one place, beside the dossier; null: shut. */
export function SlotDrawer({
  caseId,
  slot,
  onClose,
}: {
  readonly caseId: string;
  readonly slot: DossierSlot | null;
  readonly onClose: () => void;
}) {
  return (
    <Drawer open={slot !== null} size={720} title="扫描件" onClose={onClose} destroyOnHidden>
      <p className="quiet banner">把 PDF、JPG、PNG 拖到下面，可以一次拖几个。选中小图后：← → 排先后，R 转 90°，Delete 去掉，回车裁边。</p>
      {slot !== null && <ScanSlot caseId={caseId} slot={slot} />}
    </Drawer>
  );
}
