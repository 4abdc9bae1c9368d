import { Alert } from 'antd';
import type { RecoveryState } from '#shared/contract/recovery.ts';
import { wordErrorCode } from '../../words/errors/index.ts';

interface FaultPartProps {
  readonly state: RecoveryState;
  readonly isProved: boolean;
  /** No register was ever set up in the folder. */
  readonly isEmpty: boolean;
  /** The key is wanting, and so is every file that the recovery code would open. */
  readonly codeCannotHelp: boolean;
}

/** What happened to the register, why, what to do: only what is true now. */
export function FaultPart({ state, isProved, isEmpty, codeCannotHelp }: FaultPartProps) {
  const { fault, phase, logSetAside } = state;
  if (fault === null) {
    return (
      <>
        <p>
          {isEmpty
            ? '这台电脑上还没有台账。写上备份所在的文件夹、输入恢复码，就能把备份里的台账放到这里。'
            : '台账现在是好的。这里可以把它换回以前的一份备份；换下来的台账会留着，不会删除。'}
        </p>
        {logSetAside === null ? null : (
          <Alert
            className="banner"
            type="warning"
            showIcon
            title="发现一个不属于这份台账的日志文件"
            description={`可能是别的一次运行留下的。程序没有用它，已移到数据文件夹的 ${logSetAside}。`}
          />
        )}
      </>
    );
  }
  const { what, why, toDo } = wordErrorCode(fault.code, fault.details);
  const stopped = fault.code === 'register.corrupt' ? (phase === 'open' ? '程序已停止写入。' : '程序没有打开它，也没有改动它。') : '';
  const advice =
    fault.code === 'register.corrupt'
      ? isProved
        ? '请在下面选一条路'
        : '请在下面证明身份，再选一条路'
      : codeCannotHelp
        ? keyOrFile
        : toDo;
  return (
    <Alert
      className="banner"
      type="error"
      showIcon
      role="alert"
      title={what}
      description={`${fault.code === 'register.corrupt' ? '文件里有的内容与写入时不一样，常见原因是断电、磁盘故障或被别的软件改动' : why}。${stopped}${advice}。`}
    />
  );
}

const keyOrFile =
  '恢复文件（register.recovery.json、recovery-….json）也一个都没有，这里用不了恢复码。请把钥匙文件或恢复文件放回数据文件夹，再重新启动程序；有备份在别处的，在下面写上那个文件夹，恢复文件要和备份在一起';
