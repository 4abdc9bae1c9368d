// 设置—密钥和恢复码: whether the code is kept, showing it again, a new one, and changing the key.
import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { KeyState, ShownCode } from '#shared/contract/keys.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { newId } from '../../values/new-id.ts';
import { instantText } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { KeptCode } from './kept-code.tsx';
import { PasswordFirst } from './password-first.tsx';
import './keys.css';

type Asking = 'make' | 'show' | 'change';

export function KeyPanel() {
  const { message } = App.useApp();
  const { value, error, reload } = useAnswer('keys', () => api.keys.state({}));
  const [asking, setAsking] = useState<Asking | null>(null);
  const [open, setOpen] = useState<{ readonly shown: ShownCode; readonly password: string } | null>(null);
  const close = () => {
    setAsking(null);
    setOpen(null);
    reload();
  };
  const show = async (password: string, shown: Promise<ShownCode>) => {
    setOpen({ shown: await shown, password });
    setAsking(null);
  };
  const hasCode = value !== undefined && value.code !== null;
  return (
    <section className="panel">
      <h2 className="panel-title">密钥和恢复码（管理员）</h2>
      <p>台账和备份都是加密的，密钥由这台电脑保管。恢复码是打开密钥的另一个办法：换电脑、重装系统，或唯一的管理员忘了密码时用。</p>
      <ErrorBanner error={error} />
      {value ? <StateLines state={value} /> : null}
      {value ? (
        <div className="key-buttons">
          {hasCode ? (
            <Button type={value.code?.provedAt === null ? 'primary' : 'default'} onClick={() => setAsking('show')}>
              {value.code?.provedAt === null ? '显示恢复码并核对' : '再显示恢复码'}
            </Button>
          ) : null}
          <Button type={hasCode ? 'default' : 'primary'} onClick={() => setAsking('make')}>
            {hasCode ? '换新的恢复码' : '做恢复码'}
          </Button>
          {value.canChange ? <Button onClick={() => setAsking('change')}>更换密钥</Button> : null}
        </div>
      ) : null}
      {asking === 'show' ? (
        <PasswordFirst
          title="显示恢复码"
          okWord="显示恢复码"
          cancelWord="不看了"
          onClose={close}
          act={(password) => show(password, api.keys.showCode({ password }))}
        >
          <p className="quiet">谁在什么时候看过，会记入变更记录；恢复码本身不会记。</p>
        </PasswordFirst>
      ) : null}
      {asking === 'make' ? (
        <PasswordFirst
          title={hasCode ? '换新的恢复码' : '做恢复码'}
          okWord="生成恢复码"
          cancelWord="不做了"
          onClose={close}
          act={(password) => show(password, api.keys.makeCode({ password }))}
        >
          {hasCode ? (
            <p>
              生成以后，纸上的第 {value.code?.number} 号恢复码<b>马上作废</b>
              ，打不开今后的台账和这台电脑上的备份；已经拷到别处的旧备份，仍要用拷走时的那张恢复码。旧的一张可能被人看到过的，换恢复码以后再更换密钥。
            </p>
          ) : null}
        </PasswordFirst>
      ) : null}
      {asking === 'change' ? (
        <ChangeDialog
          onClose={close}
          onDone={() => {
            void message.success('密钥已更换，台账已用新密钥打开');
            close();
          }}
        />
      ) : null}
      {open === null ? null : (
        <Modal open title="恢复码" footer={null} width={720} mask={{ closable: false }} onCancel={close}>
          <KeptCode
            {...open}
            laterWord="关闭"
            onLater={close}
            onKept={() => {
              void message.success('核对无误，恢复码已保管');
              close();
            }}
          />
        </Modal>
      )}
    </section>
  );
}

function StateLines({ state: { code, file, changedAt } }: { readonly state: KeyState }) {
  return (
    <>
      {file === 'newer' ? (
        <Alert
          className="banner"
          type="warning"
          showIcon
          title="这份台账是从较早的备份恢复的"
          description="那以后做过新的恢复码，以纸上编号最大的一张为准，这里显示的旧码已经作废。可以再做一个新的恢复码。"
        />
      ) : null}
      {file === 'missing' && code !== null ? (
        <Alert
          className="banner"
          type="warning"
          showIcon
          title="数据文件夹里的恢复文件不见了"
          description="没有恢复文件，恢复码打不开密钥。重新启动程序会补上；补不上的，请检查磁盘空间和文件夹权限。"
        />
      ) : null}
      <dl className="key-lines">
        <dt>恢复码</dt>
        <dd>
          {code === null ? (
            <span className="late">还没有做</span>
          ) : (
            <>
              第 {code.number} 号，{instantText(code.madeAt)} 由{code.madeBy}制作
            </>
          )}
        </dd>
        {code === null ? null : (
          <>
            <dt>保管</dt>
            <dd>
              {code.provedAt === null ? (
                <span className="late">还没有核对，不知道保管的那份能不能用</span>
              ) : (
                `${instantText(code.provedAt)} 核对过`
              )}
            </dd>
          </>
        )}
        <dt>密钥</dt>
        <dd>{changedAt === null ? '建立登记簿时生成，没有更换过' : `${instantText(changedAt)} 更换`}</dd>
      </dl>
    </>
  );
}

function ChangeDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const [jobId, setJobId] = useState<string | null>(null);
  const change = async (password: string) => {
    const id = newId();
    setJobId(id);
    try {
      await api.keys.changeKey({ jobId: id, password });
    } finally {
      setJobId(null);
    }
    onDone();
  };
  return (
    <PasswordFirst title="更换密钥" okWord="更换密钥" cancelWord="不换" isDangerous act={change} onClose={onClose}>
      <p>什么时候换：密钥文件或旧恢复码可能落到了别人手里，或管理员离任交接。</p>
      <p className="quiet">
        程序先用新密钥写一份副本，逐页检查、逐表核对条数，再换上；中途断电也不会丢。要占用一份台账大小的磁盘空间，期间不能登记。恢复码不变；以前的备份仍能用恢复码打开。
      </p>
      {jobId === null ? null : <JobProgress jobId={jobId} title="正在更换密钥" />}
    </PasswordFirst>
  );
}
