import { Input } from 'antd';
import { useState } from 'react';
import type { Division, NewDivision } from '#shared/contract/offices.ts';
import { codeDigits, codeUnder, divisionProblem, ownDigits, prefixUnder } from '#shared/rules/division-code.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { wordErrorCode } from '../../words/errors/index.ts';
import { levelWords } from './division-levels.ts';

interface TypeDivisionDialogProps {
  readonly level: NewDivision['level'] | 'province';
  readonly parent: Pick<Division, 'code' | 'name'>;
  /** What stands under the parent already. */
  readonly siblings: readonly Pick<Division, 'code' | 'name'>[];
  readonly onTyped: (division: NewDivision) => void | Promise<void>;
  readonly onClose: () => void;
}

const codeLength = 12;
const examples: Readonly<Record<NewDivision['level'], string>> = { city: '如 苏州市', county: '如 昆山市', township: '如 周庄镇' };

/** A division that the list lacks: its own digits and its name, checked as they are typed. */
export function TypeDivisionDialog({ level, parent, siblings, onTyped, onClose }: TypeDivisionDialogProps) {
  const [digits, setDigits] = useState('');
  const [name, setName] = useState('');
  const save = useAct(async (division: NewDivision) => {
    await onTyped(division);
  });
  if (level === 'province') return null;
  const prefix = prefixUnder(parent.code, level);
  const own = ownDigits(level);
  const code = codeUnder(parent.code, level, digits);
  const isWhole = digits.length === own && name.trim().length >= 2;
  const problem = isWhole ? divisionProblem({ code, name: name.trim() }, level, parent.code, siblings) : null;
  const words = problem === null ? null : wordErrorCode(problem.code, problem.details);
  return (
    <FormDialog
      open
      title={`在${parent.name}下面填一个${levelWords[level]}`}
      okText="填入"
      cancelText="不填了"
      width={480}
      destroyOnHidden
      okButtonProps={{ disabled: !isWhole || problem !== null, loading: save.busy }}
      onOk={() => void save.act({ code, name: name.trim(), level })}
      onCancel={onClose}
    >
      <ErrorBanner error={save.error} />
      <p className="quiet">请按民政或统计部门公布的代码填。以后换了新名单，里面有的就用新名单的。</p>
      <div className="door-field">
        <span>区划代码（12 位，这里填 {own} 位）</span>
        <Input
          autoFocus
          className="number"
          aria-label="区划代码"
          prefix={<span className="quiet">{prefix}</span>}
          suffix={<span className="quiet">{'0'.repeat(codeLength - codeDigits[level])}</span>}
          value={digits}
          onChange={(event) => setDigits(ownPart(event.target.value, prefix, own))}
        />
      </div>
      <label className="door-field">
        <span>名称</span>
        <Input
          aria-label="名称"
          maxLength={40}
          placeholder={examples[level]}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {words === null ? null : (
        <p className="late" role="alert">
          {words.why}。{words.toDo}。
        </p>
      )}
    </FormDialog>
  );
}

/** The digits of one's own, also out of a whole code that was pasted. */
function ownPart(typed: string, prefix: string, own: number): string {
  const digits = typed.normalize('NFKC').replaceAll(/\D/g, '');
  return (digits.length > own && digits.startsWith(prefix) ? digits.slice(prefix.length) : digits).slice(0, own);
}
