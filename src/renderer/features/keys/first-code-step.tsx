// The last step of a first run: the recovery code of the new register. It can be put off; the desk then reminds.
import type { ShownCode } from '#shared/contract/keys.ts';
import { api } from '../../api/api.ts';
import { useSession } from '../../session/session.tsx';
import { KeptCode } from './kept-code.tsx';

export interface FirstCode {
  readonly shown: ShownCode;
  readonly password: string;
}

/** Makes the code as the administrator who was just named; null when that did not work: the register is there all the same, and the desk reminds. */
export async function makeFirstCode(userName: string, password: string): Promise<FirstCode | null> {
  try {
    await api.accounts.signIn({ userName, password });
    return { shown: await api.keys.makeCode({ password }), password };
  } catch {
    // A full disk, say: nothing of the set-up is lost, and the code can be made any day.
    return null;
  }
}

export function FirstCodeStep({ shown, password }: FirstCode) {
  const { refresh } = useSession();
  // Signing in shows that the new password is known, while the first run is still fresh.
  const leave = async () => {
    await api.accounts.signOut({});
    await refresh();
  };
  return (
    <>
      <h2 className="panel-title">登记簿已建立。最后一步：保管恢复码</h2>
      <KeptCode shown={shown} password={password} laterWord="稍后再办" onKept={leave} onLater={leave} />
    </>
  );
}
