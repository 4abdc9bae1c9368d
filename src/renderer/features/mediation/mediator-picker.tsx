import type { CaseFields } from '#shared/contract/mediation.ts';
import { notOnRoster, usePeople } from '../../components/pickers/people.ts';
import { SeveralPicker, type Picked } from '../../components/pickers/several-picker.tsx';

type Mediators = CaseFields['mediators'];

interface MediatorPickerProps {
  readonly value: Mediators;
  readonly onChange: (mediators: Mediators) => void;
  readonly label: string;
  /** ISO date of the case: who is a mediator then comes first; empty: today. */
  readonly on: string;
  readonly disabled?: boolean;
}

/** Mediators from the register of staff, or a name typed in: somebody invited has no record here. */
export function MediatorPicker({ value, onChange, label, on, disabled = false }: MediatorPickerProps) {
  const { items } = usePeople(on, 'mediator');
  const mediatorOf = (picked: Picked): Mediators[number] => {
    if ('text' in picked) return { staffId: null, name: picked.text };
    return (
      value.find(({ staffId }) => staffId === picked.item) ?? {
        staffId: picked.item,
        name: items.find((item) => item.value === picked.item)?.label ?? '',
      }
    );
  };
  return (
    <SeveralPicker
      label={label}
      disabled={disabled}
      most={10}
      placeholder="输入姓名或首字母，可多人"
      items={items}
      free={notOnRoster}
      value={value.map(({ staffId, name }): Picked => (staffId === null ? { text: name } : { item: staffId }))}
      nameOf={(picked) => ('item' in picked ? value.find(({ staffId }) => staffId === picked.item)?.name : picked.text)}
      onChange={(picked) => onChange(picked.map(mediatorOf).filter(({ name }) => name !== ''))}
    />
  );
}
