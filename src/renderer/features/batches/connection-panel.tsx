// The county that this office reports to: shown when connected, asked for when not. Used here and in 设置.
import { Button, Descriptions, Input, Spin } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useAccount } from '../../session/session.tsx';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import './batches.css';

export function ConnectionPanel({ onConnected }: { readonly onConnected?: () => void }) {
  const { value, error, reload } = useAnswer('connection', () => api.batches.connection({}));
  const [changing, setChanging] = useState(false);
  if (error !== null && !value) return <ErrorBanner error={error} action={{ word: '再试一次', act: reload }} />;
  if (!value) return <Spin />;
  const { connection } = value;
  const connected = () => {
    setChanging(false);
    reload();
    registerChanged('batches');
    onConnected?.();
  };
  return (
    <section className="panel" aria-label="县级平台">
      <h2 className="panel-title">县级平台</h2>
      {connection && (
        <Descriptions
          size="small"
          column={2}
          items={[
            { key: 'name', label: '接收单位', children: connection.countyName },
            { key: 'address', label: '地址', children: connection.address },
            { key: 'county', label: '县级密钥指纹', children: <span className="fingerprint">{connection.countyKeyFingerprint}</span> },
            { key: 'at', label: '接入时间', children: instantText(connection.connectedAt) },
            { key: 'office', label: '本单位密钥指纹', children: <span className="fingerprint">{connection.officeKeyFingerprint}</span> },
          ]}
        />
      )}
      {connection && !changing && (
        <Button size="small" onClick={() => setChanging(true)}>
          更换县级平台
        </Button>
      )}
      {(!connection || changing) && (
        <ConnectForm
          onConnected={connected}
          {...(changing
            ? {
                onLeave: () => {
                  setChanging(false);
                },
              }
            : {})}
        />
      )}
    </section>
  );
}

function ConnectForm({ onConnected, onLeave }: { readonly onConnected: () => void; readonly onLeave?: () => void }) {
  const { isAdministrator } = useAccount();
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const { act, busy, error, clearError } = useAct(async () => {
    await api.batches.connect({ address: address.trim(), code: code.trim() });
    onConnected();
  });
  if (!isAdministrator) return <p>还没有接入县级平台。请管理员登录后，在“设置”里填写县级给的地址和接入码。</p>;
  const addressProblem =
    address.trim() === '' || /^https?:\/\/[^\s/]+/.test(address.trim()) ? null : '地址以 https:// 开头，如 https://192.168.10.5:8443';
  return (
    <form
      className="connect-form"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      <p className="quiet">向县级综治中心要两样东西：平台地址和一次性接入码。接入时双方交换密钥，以后的报送和回执都带签名。</p>
      <label className="door-field">
        <span>平台地址</span>
        <Input aria-label="平台地址" value={address} placeholder="https://" onChange={(event) => setAddress(event.target.value)} />
        {addressProblem !== null && <em className="field-problem">{addressProblem}</em>}
      </label>
      <label className="door-field">
        <span>接入码</span>
        <Input aria-label="接入码" value={code} maxLength={20} onChange={(event) => setCode(event.target.value)} />
      </label>
      <ErrorBanner error={error} onClose={clearError} />
      <Button
        type="primary"
        htmlType="submit"
        loading={busy}
        disabled={address.trim() === '' || addressProblem !== null || code.trim().length < 4}
      >
        接入
      </Button>
      {onLeave && (
        <Button type="text" onClick={onLeave}>
          不更换
        </Button>
      )}
    </form>
  );
}
