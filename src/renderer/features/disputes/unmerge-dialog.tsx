// 撤销合并: asks first; where a field that the merge set was changed again since, the values stand side by side and a person chooses.
import { Radio } from 'antd';
import { useState } from 'react';
import type { UnmergeChoice } from '#shared/rules/dispute-merge.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useGrids, useVillages } from '../../components/pickers/places.ts';
import { valueText } from '../../words/history.ts';

export interface MergeConflict {
  readonly field: string;
  readonly before: unknown;
  readonly merged: unknown;
  readonly now: unknown;
}

export type UnmergeChoices = Record<string, UnmergeChoice>;

interface UnmergeDialogProps {
  readonly conflicts: readonly MergeConflict[];
  readonly busy: boolean;
  readonly onUnmerge: (choices: UnmergeChoices) => void;
  readonly onClose: () => void;
}

export function UnmergeDialog({ conflicts, busy, onUnmerge, onClose }: UnmergeDialogProps) {
  const [choices, setChoices] = useState<UnmergeChoices>({});
  const textOf = useValueText();
  const open = conflicts.filter(({ field }) => choices[field] === undefined);
  return (
    <FormDialog
      open
      title="撤销这次合并"
      width={640}
      okText="撤销合并"
      cancelText="不撤销"
      confirmLoading={busy}
      okButtonProps={{ disabled: open.length > 0 }}
      onOk={() => onUnmerge(choices)}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>两件都回到合并以前的内容。合并以后改的、与合并无关的项目会留着。</p>
      {conflicts.length === 0 ? null : <p>下面几项在合并时取定，后来又改过，请逐项选定；没有选中的内容在“经过”里都查得到：</p>}
      {conflicts.map(({ field, before, merged, now }) => (
        <div key={field} className="undo-conflict">
          <div>
            <b>{fieldLabel('dispute', field)}</b>　<span className="quiet">合并时取定：{textOf(field, merged)}</span>
          </div>
          <Radio.Group
            aria-label={fieldLabel('dispute', field)}
            vertical
            value={choices[field] ?? null}
            options={[
              { value: 'before', label: `留下的这件回到合并以前：${textOf(field, before)}` },
              { value: 'now', label: `留下的这件保留后来改的：${textOf(field, now)}` },
              { value: 'other', label: `后来改的给分出去的那件：${textOf(field, now)}；留下的这件：${textOf(field, before)}` },
            ]}
            onChange={(event) => setChoices({ ...choices, [field]: event.target.value as UnmergeChoice })}
          />
        </div>
      ))}
    </FormDialog>
  );
}

/** Places by their names, everything else as histories show it. */
function useValueText(): (field: string, value: unknown) => string {
  const grids = useGrids();
  const villages = useVillages();
  return (field, value) => {
    if (field === 'gridId') return grids.find((grid) => grid.id === value)?.name ?? '空';
    if (field === 'villageCode') return villages.find((village) => village.code === value)?.name ?? '空';
    return valueText('dispute', field, value) || '空';
  };
}
