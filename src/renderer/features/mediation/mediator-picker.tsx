import { Select } from 'antd';
import type { CaseFields } from '#shared/contract/mediation.ts';
import { api } from '../../api.ts';
import { matchesWords } from '../../components/pinyin-match.ts';
import { useAnswer } from '../../components/use-answer.ts';

type Mediators = CaseFields['mediators'];

/** Mediators from the register of staff, or a name typed in: somebody invited has no record here. */
export function MediatorPicker({ value, onChange, label, disabled = false }: { readonly value: Mediators; readonly onChange: (mediators: Mediators) => void; readonly label: string; readonly disabled?: boolean }) {
  const staff = useAnswer('staff of mediation', () => api.staff.list({ limit: 500, sort: [{ column: 'name', direction: 'asc' }] }));
  const known = staff.value?.rows ?? [];
  const options = known.map((person) => ({ value: person.id, label: person.name, detail: person.villageName ?? '' }));
  const keyOf = (mediator: Mediators[number]) => mediator.staffId ?? mediator.name;
  const mediatorOf = (key: string) => {
    const person = known.find(({ id, name }) => id === key || name === key);
    const kept = value.find((mediator) => keyOf(mediator) === key);
    return kept ?? (person ? { staffId: person.id, name: person.name } : { staffId: null, name: key.trim() });
  };
  return (
    <Select
      mode="tags" className="wide" aria-label={label} disabled={disabled} maxCount={10} placeholder="输入姓名或首字母，可多人"
      value={value.map(keyOf)}
      options={options}
      labelRender={({ value: key, label: shown }) => shown ?? value.find((mediator) => keyOf(mediator) === key)?.name ?? String(key)}
      optionRender={({ data }) => <>{data.label} <span className="quiet">{data.detail}</span></>}
      showSearch={{ filterOption: (typed, option) => matchesWords(typed, option?.label ?? '') }}
      onChange={(keys: string[]) => { onChange(keys.map(mediatorOf).filter(({ name }) => name !== '')); }}
    />
  );
}
