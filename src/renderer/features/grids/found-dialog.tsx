// 设立网格: a grid that is founded by a paper. It is entered into the ledger of changes with its day and document; its code is proposed.
import { App, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { gridKinds } from '#shared/codes/index.ts';
import type { GridChangeInput } from '#shared/contract/grid-changes.ts';
import { gridNumbers } from '#shared/rules/number-fields.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { NumberField } from '../../components/fields/number-field.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { notOnRoster, usePeople } from '../../components/pickers/people.ts';
import { TextPicker } from '../../components/pickers/text-picker.tsx';
import { GridPicker, VillagePicker } from '../../components/pickers/place-pickers.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { ChangeProblems } from './change-problems.tsx';
import { effectText } from './changes-list.tsx';
import './grids.css';

interface FoundDraft {
  readonly villageCode: string | null;
  readonly kind: string;
  readonly parentGridId: string | null;
  readonly name: string;
  readonly code: string;
  readonly households: number | null;
  readonly population: number | null;
  readonly chiefName: string;
  readonly chiefMobile: string;
  readonly changedOn: string;
  readonly document: string;
  readonly note: string;
}

const microKind = '3';

export function FoundDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const people = usePeople('', 'gridChief');
  const [draft, setDraft] = useState<FoundDraft>(() => ({
    villageCode: null,
    kind: '1',
    parentGridId: null,
    name: '',
    code: '',
    households: null,
    population: null,
    chiefName: '',
    chiefMobile: '',
    changedOn: officeToday(),
    document: '',
    note: '',
  }));
  const set = (changes: Partial<FoundDraft>) => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const input = inputOf(draft);
  const preview = useAnswer(`found ${JSON.stringify(input)}`, async () => (input === null ? null : api.grids.previewChange(input)));
  const proposal = useAct(async (villageCode: string, kind: string) => {
    set({ code: (await api.grids.nextCode({ villageCode, kind })).code });
  });
  // Another village or kind gives another code; one that was typed by hand is asked for again too: it would not fit.
  const place = (changes: Partial<FoundDraft>) => {
    set(changes);
    const { villageCode, kind } = { ...draft, ...changes };
    if (villageCode !== null) void proposal.act(villageCode, kind);
  };
  const found = useAct(async (made: GridChangeInput) => {
    const { gridIds } = await api.grids.change(made);
    registerChanged('grids');
    void message.success('已设立，并记入变动台账');
    onClose();
    if (gridIds[0] !== undefined) void navigate(`/grids/${gridIds[0]}`);
  });
  const problems = preview.value?.problems ?? [];
  return (
    <FormDialog
      open
      title="设立网格"
      width={760}
      onCancel={onClose}
      destroyOnHidden
      okText="设立"
      cancelText="不设立"
      confirmLoading={found.busy}
      okButtonProps={{ disabled: input === null || preview.loading || preview.value == null || problems.length > 0 }}
      onOk={() => {
        if (input !== null) void found.act(input);
      }}
    >
      <ErrorBanner error={found.error ?? proposal.error ?? preview.error} />
      <div className="change-fields">
        <span>村（社区）</span>
        <VillagePicker
          label="村（社区）"
          value={draft.villageCode}
          onChange={(villageCode) => place({ villageCode, parentGridId: null })}
        />
        <span>网格类型</span>
        <CodePicker
          label="网格类型"
          table={gridKinds}
          value={draft.kind}
          allowClear={false}
          onChange={(kind) => place({ kind: kind ?? '1', ...(kind === microKind ? {} : { parentGridId: null }) })}
        />
        {draft.kind === microKind ? (
          <>
            <span>上级网格</span>
            <GridPicker
              label="上级网格"
              value={draft.parentGridId}
              villageCode={draft.villageCode}
              onChange={(grid) => set({ parentGridId: grid?.id ?? null })}
            />
          </>
        ) : null}
        <span>网格名称</span>
        <Input
          aria-label="网格名称"
          maxLength={100}
          placeholder="如 枫桥村第六网格"
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <span>网格编码</span>
        <Input
          aria-label="网格编码"
          maxLength={19}
          placeholder="选好村（社区）后按编码规则给出"
          value={draft.code}
          onChange={(event) => set({ code: event.target.value.trim().toUpperCase() })}
        />
        <span>户数、人口</span>
        <div className="found-counts">
          <NumberField
            label="户数"
            placeholder="户数"
            reading={gridNumbers.households}
            value={draft.households}
            onChange={(households) => set({ households })}
          />
          <NumberField
            label="人口"
            placeholder="人口"
            reading={gridNumbers.population}
            value={draft.population}
            onChange={(population) => set({ population })}
          />
        </div>
        <span>网格长</span>
        <div className="found-counts">
          <TextPicker
            label="网格长"
            placeholder="姓名"
            free={notOnRoster}
            max={50}
            items={people.items}
            value={draft.chiefName}
            onChange={(chiefName) => set({ chiefName })}
          />
          <Input
            aria-label="网格长手机"
            placeholder="手机"
            maxLength={18}
            value={draft.chiefMobile}
            onChange={(event) => set({ chiefMobile: event.target.value.replaceAll(/\s/g, '') })}
          />
        </div>
        <span>设立日期</span>
        <DateField past label="设立日期" value={draft.changedOn} onChange={(changedOn) => set({ changedOn: changedOn ?? '' })} />
        <span>依据文件</span>
        <Input
          aria-label="依据文件"
          maxLength={100}
          placeholder="如：枫综治〔2026〕3号"
          value={draft.document}
          onChange={(event) => set({ document: event.target.value })}
        />
        <span>说明</span>
        <Input aria-label="说明" maxLength={200} value={draft.note} onChange={(event) => set({ note: event.target.value })} />
      </div>
      <ChangeProblems problems={problems} />
      {problems.length === 0
        ? preview.value?.effects.map((effect) => (
            <div key={effect.gridId} className="change-effect">
              {effectText(effect)}
            </div>
          ))
        : null}
    </FormDialog>
  );
}

/** Null until village, name and code are there; the rest is the engine's to judge. */
function inputOf({
  villageCode,
  kind,
  parentGridId,
  name,
  code,
  households,
  population,
  chiefName,
  chiefMobile,
  changedOn,
  document,
  note,
}: FoundDraft): GridChangeInput | null {
  if (villageCode === null || name.trim() === '' || code === '' || changedOn === '') return null;
  return {
    kind: 'found',
    villageCode,
    gridKind: kind,
    parentGridId,
    grid: { name: name.trim(), code },
    households,
    population,
    chiefName: chiefName.trim(),
    chiefMobile,
    changedOn,
    document: document.trim(),
    note: note.trim(),
  };
}
