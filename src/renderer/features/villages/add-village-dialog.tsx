// A village or community is added to the office's: from the settings, and where a sheet names one that is not registered yet.
import { App, Input } from 'antd';
import { useState } from 'react';
import type { Village } from '#shared/contract/offices.ts';
import { freeVillageSerial } from '#shared/rules/division-code.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { useAct } from '../../api/use-act.ts';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Picker } from '../../components/pickers/picker.tsx';
import { useVillages } from '../../components/pickers/places.ts';
import { useOffice } from '../../session/session.tsx';

export interface AddVillageDialogProps {
  /** What a sheet wrote: its name, and the twelve digits that a grid's code begins with. */
  readonly proposed?: { readonly name: string; readonly code: string };
  readonly onClose: () => void;
  readonly onSaved: (village: Pick<Village, 'code' | 'name'>) => void;
}

/** Adds a village or community that the bundled list lacks. */
export function AddVillageDialog({ proposed = { name: '', code: '' }, onClose, onSaved }: AddVillageDialogProps) {
  const { divisionCode } = useOffice();
  const { message } = App.useApp();
  const prefix = divisionCode.slice(0, 9);
  const taken = useVillages().map(({ code }) => code);
  const [name, setName] = useState(proposed.name);
  const [chosenKind, setKind] = useState<Village['kind'] | null>(null);
  const kind = chosenKind ?? (/(?:社区|居委会)$/u.test(name.trim()) ? 'community' : 'village');
  const isFromSheet = proposed.code.startsWith(prefix);
  const [typedSerial, setSerial] = useState<string | null>(isFromSheet ? proposed.code.slice(9, 12) : null);
  const serial = typedSerial ?? freeVillageSerial(divisionCode, kind, taken) ?? '';
  const { act, busy, error } = useAct(async () => {
    const village = await api.offices.addVillage({ code: prefix + serial, name: name.trim(), kind });
    registerChanged('offices');
    void message.success(`已添加${village.name}`);
    onSaved(village);
    onClose();
  });
  return (
    <FormDialog
      open
      title="添加村（社区）"
      okText="添加"
      cancelText="不加了"
      confirmLoading={busy}
      okButtonProps={{ disabled: !/^\d{3}$/.test(serial) || name.trim().length < 2 }}
      onOk={() => void act()}
      onCancel={onClose}
      width={460}
    >
      <ErrorBanner error={error} />
      <div className="door-field">
        <span>
          代码（12 位，前 9 位是本乡镇的，末 3 位社区 001 到 199、村 200 到 399；先填的是
          {isFromSheet ? '表里写的' : '下一个空号'}，与统计部门给的不同就改）
        </span>
        <Input
          autoFocus
          className="number"
          prefix={<span className="quiet">{prefix}</span>}
          maxLength={3}
          placeholder="末 3 位"
          aria-label="代码末 3 位"
          value={serial}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setSerial(event.target.value)}
        />
      </div>
      <div className="door-field">
        <span>名称</span>
        <Input maxLength={40} placeholder="如 枫桥村" value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="door-field">
        <span>类别</span>
        <Picker<Village['kind']>
          label="类别"
          value={kind}
          items={[
            { value: 'village', label: '村' },
            { value: 'community', label: '社区' },
          ]}
          onChange={setKind}
        />
      </div>
    </FormDialog>
  );
}
