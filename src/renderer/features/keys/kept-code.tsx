// Showing a recovery code until it is kept: on paper or as a file, then two of its groups typed back without the screen showing them.
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ShownCode } from '#shared/contract/keys.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { printKeptPdf } from '../../components/pdf/print-pdf.ts';
import './keys.css';

interface KeptCodeProps {
  readonly shown: ShownCode;
  /** Of the administrator to whom it is shown: paper and file ask for it again. */
  readonly password: string;
  /** What the button for putting it off says. */
  readonly laterWord: string;
  readonly onKept: () => Promise<void> | void;
  readonly onLater: () => Promise<void> | void;
}

export function KeptCode(props: KeptCodeProps) {
  const [typing, setTyping] = useState(false);
  return typing ? <TypeBack {...props} onShow={() => setTyping(false)} /> : <Show {...props} onKeep={() => setTyping(true)} />;
}

function Show({ shown, password, laterWord, onLater, onKeep }: KeptCodeProps & { readonly onKeep: () => void }) {
  const print = useAct(async () => {
    await printKeptPdf((await api.keys.codePaper({ password, kind: 'pdf' })).fileId, 1);
  });
  const save = useAct(async () => {
    await saveKeptFile((await api.keys.codePaper({ password, kind: 'text' })).fileId);
  });
  return (
    <section aria-label="恢复码">
      <p>
        这是第 {shown.number} 号恢复码。台账的密钥只存在这台电脑上：电脑坏了或重装了系统，没有恢复码，<b>台账和所有备份都打不开</b>。
      </p>
      <div className="code-groups">
        {shown.code.split('-').map((group, index) => (
          <div key={group} className="code-group">
            <span>第 {index + 1} 组</span>
            <b>{group}</b>
          </div>
        ))}
      </div>
      <ul className="code-rules">
        <li>
          打印一份或抄一份，装信封放进保险柜或档案柜，<b>不要和备份放在一起</b>。
        </li>
        <li>存成文件的，存到只有管理员能拿到的 U 盘上，不要留在这台电脑里，不要发到网上或群里。</li>
        <li>唯一的管理员忘了密码，也用它重设密码。</li>
      </ul>
      <ErrorBanner error={print.error ?? save.error} />
      <div className="key-buttons">
        <Button loading={print.busy} onClick={() => void print.act()}>
          打印
        </Button>
        <Button loading={save.busy} onClick={() => void save.act()}>
          存成文件
        </Button>
        <span className="spring" />
        <Button onClick={() => void onLater()}>{laterWord}</Button>
        <Button type="primary" onClick={onKeep}>
          已经保管好，核对
        </Button>
      </div>
    </section>
  );
}

function TypeBack({ shown, laterWord, onKept, onLater, onShow }: KeptCodeProps & { readonly onShow: () => void }) {
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const { act, busy, error } = useAct(async () => {
    await api.keys.proveCode({ groups: shown.asked.map((group) => ({ group, typed: typed[group] ?? '' })) });
    await onKept();
  });
  return (
    <form
      aria-label="核对恢复码"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      <p>
        请看着<b>纸上或文件里</b>的恢复码，输入下面两组，确认保管的那份能用：
      </p>
      <div className="code-back">
        {shown.asked.map((group, index) => (
          <label key={group}>
            <span>第 {group} 组</span>
            <Input
              autoFocus={index === 0}
              autoComplete="off"
              spellCheck={false}
              maxLength={12}
              value={typed[group] ?? ''}
              onChange={(event) => setTyped({ ...typed, [group]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <ErrorBanner error={error} />
      <div className="key-buttons">
        <Button onClick={onShow}>再看一次恢复码</Button>
        <span className="spring" />
        <Button onClick={() => void onLater()}>{laterWord}</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={shown.asked.some((group) => (typed[group] ?? '').trim() === '')}>
          核对
        </Button>
      </div>
    </form>
  );
}
