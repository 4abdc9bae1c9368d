import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useAccount, useOffice } from '../../session/session.tsx';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { TypeDivisionDialog } from '../offices/type-division-dialog.tsx';

interface Invited {
  readonly code: string;
  readonly validUntil: string;
}

/** Makes a one-time code for a township and shows it once, to be told by telephone or in person. */
export function InviteDialog({
  office,
  onClose,
}: {
  readonly office: { readonly divisionCode: string; readonly name: string } | null;
  readonly onClose: () => void;
}) {
  const { divisionCode } = useOffice();
  const own = useAnswer('office', () => api.offices.get({}));
  const { isAdministrator } = useAccount();
  const [typing, setTyping] = useState(false);
  const { message } = App.useApp();
  const townships = useAnswer(`townships ${divisionCode}`, () => api.offices.divisions({ parent: divisionCode }));
  const [chosen, setChosen] = useState(office?.divisionCode ?? '');
  const [name, setName] = useState(office?.name ?? '');
  const [invited, setInvited] = useState<Invited | null>(null);
  const { act, busy, error } = useAct(async () => {
    setInvited(await api.county.invite({ divisionCode: chosen, name: name.trim() }));
  });
  const address = window.location.protocol.startsWith('http') ? window.location.origin : null;
  const copy = async () => {
    if (invited) await navigator.clipboard.writeText(`平台地址：${address ?? ''}\n接入码：${invited.code}`);
    void message.success('已复制');
  };
  if (invited) {
    return (
      <Modal
        open
        title={`${name}的接入码`}
        footer={
          <>
            <Button onClick={() => void copy()}>复制地址和接入码</Button>
            <Button type="primary" onClick={onClose}>
              已转告乡镇
            </Button>
          </>
        }
        onCancel={onClose}
      >
        <p className="invite-code">{invited.code}</p>
        {address !== null && (
          <p>
            平台地址：<span className="number">{address}</span>
          </p>
        )}
        <p>
          {instantText(invited.validUntil)} 前有效，只能用一次，关闭后不再显示。请当面或用电话告诉{name}，由对方管理员在“报送”里填写。
        </p>
      </Modal>
    );
  }
  return (
    <FormDialog
      open
      title="给乡镇发接入码"
      okText="生成接入码"
      cancelText="不发了"
      okButtonProps={{ loading: busy, disabled: !/^\d{12}$/.test(chosen) || name.trim().length < 2 }}
      onOk={() => void act()}
      onCancel={onClose}
    >
      {office === null ? (
        <>
          <div className="door-field">
            <span>乡镇（街道）</span>
            <Picker
              label="乡镇（街道）"
              value={chosen === '' ? null : chosen}
              loading={townships.loading}
              items={(townships.value?.rows ?? []).map((row) => ({
                value: row.code,
                code: row.code,
                label: row.name,
                detail: row.typed ? '自己填的' : '',
              }))}
              onChange={(code) => {
                setChosen(code);
                setName(townships.value?.rows.find((row) => row.code === code)?.name ?? '');
              }}
            />
            {isAdministrator ? (
              <Button type="link" size="small" onClick={() => setTyping(true)}>
                名单里没有，自己填
              </Button>
            ) : null}
          </div>
          <label className="door-field">
            <span>单位名称</span>
            <Input aria-label="单位名称" value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          </label>
        </>
      ) : (
        <Alert
          type="warning"
          showIcon
          title={`给 ${office.name} 重新发码`}
          description="新的接入码会使还没有用过的旧码作废；已接入的乡镇用新码接入后，原来的密钥停用。"
        />
      )}
      <ErrorBanner error={error ?? townships.error} />
      {typing ? (
        <TypeDivisionDialog
          level="township"
          parent={{ code: divisionCode, name: own.value?.divisionName ?? '' }}
          siblings={townships.value?.rows ?? []}
          onClose={() => setTyping(false)}
          onTyped={async (division) => {
            await api.offices.addDivision(division);
            registerChanged('offices');
            townships.reload();
            setChosen(division.code);
            setName(division.name);
            setTyping(false);
          }}
        />
      ) : null}
    </FormDialog>
  );
}
