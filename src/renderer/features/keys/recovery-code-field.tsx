// Typing a recovery code: a box for each group, told right or wrong at once; a code pasted in one piece goes into all of them.
import { Input, type InputRef } from 'antd';
import { useRef } from 'react';
import {
  checkRecoveryGroup,
  recoveryGroupCount,
  recoveryGroupLength,
  recoveryGroupsOf,
  tidyRecoveryText,
  type GroupFinding,
} from '#shared/rules/recovery-code.ts';
import './keys.css';

/** The groups of a code, one text each; empty at first. */
export const noGroups: readonly string[] = Array.from({ length: recoveryGroupCount }, () => '');

/** Whether every group is right: only then is it worth trying. */
export function isCodeTyped(groups: readonly string[]): boolean {
  return groups.every((group, index) => checkRecoveryGroup(group, index) === 'right');
}

const findingWords: Readonly<Record<Exclude<GroupFinding, 'right' | 'short'>, string>> = {
  long: '多了字',
  strange: '有恢复码里没有的字',
  mistyped: '输错了',
};

/** What is wrong with groups that were typed to their end, in one line; empty when nothing is. */
function wordFindings(groups: readonly string[]): string {
  return groups
    .flatMap((group, index) => {
      const finding = checkRecoveryGroup(group, index);
      return finding === 'right' || finding === 'short' ? [] : [`第 ${String(index + 1)} 组${findingWords[finding]}`];
    })
    .join('，');
}

interface RecoveryCodeFieldProps {
  readonly groups: readonly string[];
  readonly onChange: (groups: readonly string[]) => void;
  /** Of the first box, which takes a whole code as well. */
  readonly name?: string;
  readonly autoFocus?: boolean;
}

export function RecoveryCodeField({ groups, onChange, name = 'recoveryCode', autoFocus = true }: RecoveryCodeFieldProps) {
  const boxes = useRef<(InputRef | null)[]>([]);
  const take = (index: number, typed: string) => {
    const text = tidyRecoveryText(typed);
    // More than a group: the whole code, or its rest from here on.
    const pieces = text.length > recoveryGroupLength + 1 ? recoveryGroupsOf(text) : [text];
    onChange(groups.map((group, place) => pieces[place - index] ?? group));
    const isDone = pieces.length === 1 && checkRecoveryGroup(text, index) === 'right';
    if (isDone) boxes.current[index + 1]?.focus();
  };
  const problem = wordFindings(groups);
  return (
    <div role="group" aria-label="恢复码">
      <p>取出建立登记簿时打印或存下的恢复码，照着输入：</p>
      <div className="code-field">
        {groups.map((group, index) => {
          const finding = checkRecoveryGroup(group, index);
          return (
            // The place of a group is what it is.
            <label key={String(index)}>
              <span>
                第 {index + 1} 组{finding === 'right' ? ' ✓' : ''}
              </span>
              <Input
                ref={(box) => {
                  boxes.current[index] = box;
                }}
                name={index === 0 ? name : undefined}
                autoFocus={autoFocus && index === 0}
                autoComplete="off"
                spellCheck={false}
                value={group}
                status={finding === 'right' || finding === 'short' ? '' : 'error'}
                onChange={(event) => take(index, event.target.value)}
              />
            </label>
          );
        })}
      </div>
      {problem === '' ? null : (
        <em className="field-problem" role="alert">
          {problem}，请对照纸上的恢复码
        </em>
      )}
    </div>
  );
}
