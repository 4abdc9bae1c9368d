import { Select } from 'antd';
import { isClearing } from './code-picker.tsx';
import { matchesWords } from './pinyin-match.ts';
import { useGrids, useOrganisations, useVillages, type GridChoice, type OrganisationChoice } from './places.ts';

interface PickerProps {
  readonly label: string;
  readonly disabled?: boolean;
}

/** Picks a village or community of the office by name, code, pinyin or initials. */
export function VillagePicker({ value, onChange, label, disabled = false }: PickerProps & { readonly value: string | null; readonly onChange: (villageCode: string | null) => void }) {
  const villages = useVillages();
  const options = villages.filter((village) => village.deletedAt === null || village.code === value).map((village) => ({ value: village.code, label: village.name }));
  return (
    <Select
      aria-label={label}
      className="wide"
      allowClear
      disabled={disabled}
      placeholder="可输拼音首字母"
      value={value === '' ? null : value}
      showSearch={{ filterOption: (typed, option) => matchesWords(typed, option?.label ?? '', option?.value ?? '') }}
      options={options}
      onInputKeyDown={(event) => { if (isEmptyInput(event.target) && isClearing(event.key)) onChange(null); }}
      onChange={(code: string | null | undefined) => { onChange(code ?? null); }}
    />
  );
}

interface GridPickerProps extends PickerProps {
  readonly value: string | null;
  /** Only this village's grids are offered; null offers all. */
  readonly villageCode: string | null;
  readonly onChange: (grid: GridChoice | null) => void;
}

/** Picks a grid; the caller takes the grid's village along. */
export function GridPicker({ value, villageCode, onChange, label, disabled = false }: GridPickerProps) {
  const grids = useGrids();
  const offered = grids.filter((grid) => grid.id === value || (grid.closedOn === null && (villageCode === null || grid.villageCode === villageCode)));
  const options = offered.map((grid) => ({ value: grid.id, label: villageCode === null && !grid.name.startsWith(grid.villageName) ? `${grid.villageName} ${grid.name}` : grid.name, code: grid.code }));
  return (
    <Select
      aria-label={label}
      className="wide"
      allowClear
      disabled={disabled}
      placeholder="可输编码或拼音首字母"
      popupMatchSelectWidth={false}
      // Until the grids are read a bare id would show.
      value={options.some((option) => option.value === value) ? value : null}
      showSearch={{ filterOption: (typed, option) => matchesWords(typed, option?.label ?? '', option?.code ?? '') || (option?.code ?? '').endsWith(typed.trim()) && typed.trim() !== '' }}
      options={options}
      onInputKeyDown={(event) => { if (isEmptyInput(event.target) && isClearing(event.key)) onChange(null); }}
      onChange={(id: string | null | undefined) => { onChange(grids.find((grid) => grid.id === id) ?? null); }}
    />
  );
}

function isEmptyInput(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.value === '';
}

interface OrganisationPickerProps extends PickerProps {
  readonly value: string | null;
  /** Leaves out what may not be chosen here. */
  readonly offers?: (organisation: OrganisationChoice) => boolean;
  readonly onChange: (organisation: OrganisationChoice | null) => void;
}

/** Picks an organisation of the office by name, pinyin or initials; closed ones are not offered anew. */
export function OrganisationPicker({ value, offers = () => true, onChange, label, disabled = false }: OrganisationPickerProps) {
  const organisations = useOrganisations();
  const offered = organisations.filter((organisation) => organisation.id === value || (organisation.closedOn === null && offers(organisation)));
  return (
    <Select
      aria-label={label}
      className="wide"
      allowClear
      disabled={disabled}
      placeholder="可输拼音首字母"
      popupMatchSelectWidth={false}
      value={offered.some(({ id }) => id === value) ? value : null}
      showSearch={{ filterOption: (typed, option) => matchesWords(typed, option?.label ?? '', '') }}
      options={offered.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id: string | null | undefined) => { onChange(organisations.find((organisation) => organisation.id === id) ?? null); }}
    />
  );
}
