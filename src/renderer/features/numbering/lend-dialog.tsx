import { Input } from 'antd';
import { useState } from 'react';
import { numberKinds, type NumberKind } from '#shared/rules/case-number.ts';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { NumberField } from '../../components/fields/number-field.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';

export const kindOptions = (Object.keys(numberKinds) as NumberKind[]).map((value) => ({
  value,
  label: value === 'case' ? `案卷和协议书（${numberKinds.case}）` : `调解函（${numberKinds.letter}）`,
}));

/** Lends the next numbers; their file is saved at once, to be carried over. */
export function LendDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [kind, setKind] = useState<NumberKind>('case');
  const [count, setCount] = useState<number | null>(10);
  const [partner, setPartner] = useState('');
  const year = Number(officeToday().slice(0, 4));
  const lend = useAct(async () => {
    if (count === null) return;
    const { id } = await api.numbering.lend({ kind, year, count, partner: partner.trim() });
    registerChanged('numbering');
    const { fileId, fileName } = await api.numbering.loanFile({ loanId: id });
    await saveKeptFile(fileId, fileName);
    setPartner('');
    onClose();
  });
  return (
    <FormDialog
      open={open}
      title="借出号段"
      width={480}
      okText="借出并保存文件"
      cancelText="不借"
      okButtonProps={{ loading: lend.busy, disabled: count === null || partner.trim() === '' }}
      onOk={() => void lend.act()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={lend.error} />
      <p className="quiet">借出的号本机不再使用，由另一台电脑用；用完或到期，在那台电脑上归还，没用完的号回来接着用。</p>
      <label className="door-field">
        <span>字号</span>
        <Picker<NumberKind> label="字号种类" value={kind} items={kindOptions} onChange={setKind} />
      </label>
      <label className="door-field">
        <span>借几个号（{year} 年）</span>
        <NumberField label="借几个号" reading={wholeFrom(1, 200, '个')} value={count} onChange={setCount} />
      </label>
      <label className="door-field">
        <span>借给哪台电脑、谁</span>
        <Input
          aria-label="借给"
          maxLength={50}
          placeholder="如：枫溪村调解室电脑"
          value={partner}
          onChange={(event) => setPartner(event.target.value)}
        />
      </label>
    </FormDialog>
  );
}
