import { Picker } from './picker.tsx';
import { useGrids, useOrganisations, useVillages, type GridChoice, type OrganisationChoice } from './places.ts';

interface PickerProps {
  readonly label: string;
  readonly disabled?: boolean;
}

/** Picks a village or community of the office by name, code, pinyin or initials. */
export function VillagePicker({
  value,
  onChange,
  label,
  disabled = false,
}: PickerProps & { readonly value: string | null; readonly onChange: (villageCode: string | null) => void }) {
  const villages = useVillages();
  const items = villages
    .filter((village) => village.deletedAt === null || village.code === value)
    .map(({ code, name }) => ({ value: code, code, label: name }));
  return (
    <Picker
      label={label}
      items={items}
      value={value}
      onClear={() => onChange(null)}
      disabled={disabled}
      placeholder="可输代码、拼音或首字母"
      onChange={onChange}
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
  const offered = grids.filter(
    (grid) => grid.id === value || (grid.closedOn === null && (villageCode === null || grid.villageCode === villageCode)),
  );
  const items = offered.map((grid) => ({
    value: grid.id,
    code: grid.code,
    label: villageCode === null && !grid.name.startsWith(grid.villageName) ? `${grid.villageName} ${grid.name}` : grid.name,
  }));
  return (
    <Picker
      label={label}
      items={items}
      value={value}
      onClear={() => onChange(null)}
      disabled={disabled}
      placeholder="可输编码、拼音或首字母"
      onChange={(id) => onChange(grids.find((grid) => grid.id === id) ?? null)}
    />
  );
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
  const offered = organisations.filter(
    (organisation) => organisation.id === value || (organisation.closedOn === null && offers(organisation)),
  );
  return (
    <Picker
      label={label}
      items={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onClear={() => onChange(null)}
      disabled={disabled}
      onChange={(id) => onChange(organisations.find((organisation) => organisation.id === id) ?? null)}
    />
  );
}
