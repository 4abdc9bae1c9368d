// 网格变动: what, from when, by which paper; below it what would become of each grid, before anything is written.
import { App, Button, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import type { GridChangeInput } from '#shared/contract/grid-changes.ts';
import type { Grid } from '#shared/contract/grids.ts';
import { gridNumbers } from '#shared/rules/number-fields.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormRow, PlacedField } from '../../components/fields/field-place.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { NumberField } from '../../components/fields/number-field.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { SeveralPicker } from '../../components/pickers/several-picker.tsx';
import { useGrids } from '../../components/pickers/places.ts';
import { rowKey, withChanged, without } from '../../components/fields/rows.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { ChangeProblems } from './change-problems.tsx';
import { changeWords, effectText } from './changes-list.tsx';
import { emptyDraft, inputOf, nextCodeAfter, type ChangeDraft } from './change-draft.ts';
import './grids.css';

const kinds = (['rename', 'renumber', 'split', 'merge', 'close'] as const).map((value) => ({ value, label: changeWords[value] }));

interface ChangeDialogProps {
  readonly grid: Grid;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ChangeDialog({ grid, open, onClose, onDone }: ChangeDialogProps) {
  const { message } = App.useApp();
  const [draft, setDraft] = useState<ChangeDraft>(() => emptyDraft(grid, officeToday()));
  const set = (changes: Partial<ChangeDraft>) => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const input = inputOf(grid.id, draft);
  const preview = useAnswer(`change ${String(open)} ${JSON.stringify(input)}`, async () =>
    open && input !== null ? api.grids.previewChange(input) : null,
  );
  const codes = useAct(async (wanted: number) => {
    const { code } = await api.grids.nextCode({ villageCode: grid.villageCode, kind: grid.kind });
    setDraft((before) => ({
      ...before,
      code: before.code === '' ? code : before.code,
      parts: before.parts
        .map((part, index) => ({ ...part, code: part.code === '' ? nextCodeAfter(code, index) : part.code }))
        .slice(0, Math.max(wanted, before.parts.length)),
    }));
  });
  const make = useAct(async (made: GridChangeInput) => {
    await api.grids.change(made);
    registerChanged('grids');
    void message.success('已记入变动台账');
    onDone();
    onClose();
  });
  const problems = preview.value?.problems ?? [];
  const addPart = () => {
    set({ parts: [...draft.parts, { name: '', code: '', households: null, population: null }] });
    void codes.act(draft.parts.length + 1);
  };
  const chooseKind = (kind: ChangeDraft['kind']) => {
    set({
      kind,
      ...(kind === 'split' && draft.parts.length === 0
        ? {
            parts: [
              { name: '', code: '', households: null, population: null },
              { name: '', code: '', households: null, population: null },
            ],
          }
        : {}),
    });
    if (kind === 'split' || kind === 'renumber') void codes.act(2);
  };
  return (
    <FormDialog
      open={open}
      title={`网格变动：${grid.name}`}
      width={760}
      onCancel={onClose}
      destroyOnHidden
      okText={`办理${changeWords[draft.kind]}`}
      cancelText="不办理"
      confirmLoading={make.busy}
      okButtonProps={{ disabled: input === null || preview.loading || problems.length > 0 || preview.value == null }}
      onOk={() => {
        if (input !== null) void make.act(input);
      }}
    >
      <ErrorBanner error={make.error ?? codes.error ?? preview.error} />
      <div className="change-fields">
        <span>变动</span>
        <Radio.Group
          aria-label="变动"
          optionType="button"
          options={kinds}
          value={draft.kind}
          onChange={(event) => chooseKind(event.target.value as ChangeDraft['kind'])}
        />
        <span>变动日期</span>
        <DateField past label="变动日期" value={draft.changedOn} onChange={(changedOn) => set({ changedOn: changedOn ?? '' })} />
        <span>依据文件</span>
        <Input
          aria-label="依据文件"
          maxLength={100}
          placeholder="如：枫综治〔2026〕3号"
          value={draft.document}
          onChange={(event) => set({ document: event.target.value })}
        />
        <OwnFields grid={grid} draft={draft} set={set} addPart={addPart} />
        <span>说明</span>
        <Input aria-label="说明" maxLength={200} value={draft.note} onChange={(event) => set({ note: event.target.value })} />
      </div>
      <h3 className="panel-title">变动以后</h3>
      {input === null ? <p className="quiet">填好上面各项，这里列出每个网格的变化。</p> : null}
      <ChangeProblems problems={problems} />
      {preview.value?.effects.map((effect) => (
        <div key={effect.gridId} className="change-effect">
          {effectText(effect)}
          {effect.closes ? (
            <div className="quiet">
              {effect.disputes} 件纠纷留在原网格，按现在统计时算到承接网格；{effect.staff} 名人员仍在原网格，请到“人员与组织”里改任职。
            </div>
          ) : null}
        </div>
      ))}
    </FormDialog>
  );
}

interface OwnFieldsProps {
  readonly grid: Grid;
  readonly draft: ChangeDraft;
  readonly set: (changes: Partial<ChangeDraft>) => void;
  readonly addPart: () => void;
}

function OwnFields({ grid, draft, set, addPart }: OwnFieldsProps): ReactNode {
  const others = useGrids()
    .filter((each) => each.villageCode === grid.villageCode && each.id !== grid.id && each.closedOn === null)
    .map(({ id, name, code }) => ({ value: id, label: name, code }));
  switch (draft.kind) {
    case 'rename':
      return (
        <>
          <span>新名称</span>
          <Input aria-label="新名称" maxLength={100} value={draft.name} onChange={(event) => set({ name: event.target.value })} />
        </>
      );
    case 'renumber':
      return (
        <>
          <span>新编码</span>
          <Input
            aria-label="新编码"
            maxLength={19}
            value={draft.code}
            onChange={(event) => set({ code: event.target.value.trim().toUpperCase() })}
          />
        </>
      );
    case 'close':
      return (
        <>
          <span>承接网格</span>
          <Picker
            label="承接网格"
            placeholder="接它的住户和旧案；没有就空着"
            items={others}
            value={draft.heirGridId}
            onClear={() => set({ heirGridId: null })}
            onChange={(heirGridId) => set({ heirGridId })}
          />
        </>
      );
    case 'merge':
      return (
        <>
          <span>并进来的</span>
          <SeveralPicker
            label="并进来的"
            free={null}
            placeholder="与它合并的网格，可输拼音首字母"
            items={others}
            value={draft.gridIds.map((item) => ({ item }))}
            onChange={(picked) => set({ gridIds: picked.flatMap((each) => ('item' in each ? [each.item] : [])) })}
          />
          <span>合并后保留</span>
          <Picker
            label="合并后保留"
            items={[{ value: grid.id, label: grid.name }, ...others.filter(({ value }) => draft.gridIds.includes(value))]}
            value={draft.intoGridId ?? grid.id}
            onChange={(intoGridId) => set({ intoGridId })}
          />
        </>
      );
    case 'split':
      return (
        <>
          <span>原网格</span>
          <Radio.Group
            aria-label="原网格"
            options={[
              { value: true, label: '保留，分出去一部分' },
              { value: false, label: '撤销，分成几个新网格' },
            ]}
            value={draft.stays}
            onChange={(event) => set({ stays: event.target.value as boolean })}
          />
          <span>新网格</span>
          <div>
            {draft.parts.map((part, index) => {
              const change = (changes: Partial<typeof part>) => {
                set({ parts: withChanged(draft.parts, part, changes) });
              };
              return (
                <FormRow key={rowKey(part)} id={rowKey(part)} path={`parts.${String(index)}`}>
                  <div className="change-part">
                    <Input
                      aria-label={`第 ${String(index + 1)} 个名称`}
                      placeholder="名称"
                      maxLength={100}
                      value={part.name}
                      onChange={(event) => change({ name: event.target.value })}
                    />
                    <Input
                      aria-label={`第 ${String(index + 1)} 个编码`}
                      placeholder="编码"
                      maxLength={19}
                      value={part.code}
                      onChange={(event) => change({ code: event.target.value.trim().toUpperCase() })}
                    />
                    <PlacedField path={`parts.${String(index)}.households`}>
                      <NumberField
                        label={`第 ${String(index + 1)} 个户数`}
                        placeholder="户数"
                        reading={gridNumbers.households}
                        value={part.households}
                        onChange={(households) => change({ households })}
                      />
                    </PlacedField>
                    <PlacedField path={`parts.${String(index)}.population`}>
                      <NumberField
                        label={`第 ${String(index + 1)} 个人口`}
                        placeholder="人口"
                        reading={gridNumbers.population}
                        value={part.population}
                        onChange={(population) => change({ population })}
                      />
                    </PlacedField>
                    <Button
                      onClick={() => {
                        set({
                          parts: without(draft.parts, part),
                          heir: draft.heir === index ? 0 : draft.heir > index ? draft.heir - 1 : draft.heir,
                        });
                      }}
                    >
                      去掉
                    </Button>
                  </div>
                </FormRow>
              );
            })}
            <Button size="small" onClick={addPart}>
              再加一个
            </Button>
          </div>
          {draft.stays ? null : (
            <>
              <span>承接旧案</span>
              <Picker
                label="承接旧案"
                items={draft.parts.map((part, index) => ({ value: String(index), label: part.name || `第 ${String(index + 1)} 个新网格` }))}
                value={String(draft.heir)}
                onChange={(heir) => set({ heir: Number(heir) })}
              />
            </>
          )}
        </>
      );
  }
}
