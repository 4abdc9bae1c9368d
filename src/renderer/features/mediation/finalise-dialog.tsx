import type { MediationCase } from '#shared/contract/mediation.ts';
import { leastCopies } from '#shared/rules/agreement-wording.ts';
import { api } from '../../api/api.ts';
import { amountText } from '../../values/amount.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';

/** Says what will be fixed for ever, then gives the number. */
export function FinaliseDialog({
  value,
  open,
  onClose,
  onSaved,
}: {
  readonly value: MediationCase;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSaved: (value: MediationCase) => void;
}) {
  const { act, busy, error } = useAct(async () => {
    onSaved(await api.mediation.finaliseAgreement({ id: value.id, rev: value.rev }));
    registerChanged('disputes');
    onClose();
  });
  const { agreement } = value;
  const amount = agreement?.performance.reduce((sum, item) => sum + item.amountFen, 0) ?? 0;
  return (
    <FormDialog
      open={open}
      title="协议定稿并编号"
      okText="定稿并编号"
      cancelText="再看一看"
      okButtonProps={{ loading: busy }}
      onOk={() => void act()}
      onCancel={onClose}
    >
      <p>定稿以后，下面这些就固定下来，不能再改：</p>
      <ul className="case-final">
        <li>
          协议全文：{agreement?.clauses.length} 条协议内容，{agreement?.performance.length ?? 0} 项履行事项
          {amount === 0 ? '' : `，合计 ${amountText(amount)}`}，协议日期 {agreement?.agreedOn}
        </li>
        <li>
          当事人 {value.parties.map(({ name }) => name).join('、')}，调解员 {value.mediators.map(({ name }) => name).join('、')}
        </li>
        <li>协议编号：按编号簿取下一个号，取了不退、不重号</li>
      </ul>
      <p>同时，对应的矛盾纠纷记为“化解成功”，化解日期 {agreement?.agreedOn}。</p>
      <p className="quiet">定稿后打印一式 {leastCopies(value.parties.length)} 份，由当事人签名、盖章或按指印。</p>
      <ErrorBanner error={error} />
    </FormDialog>
  );
}
