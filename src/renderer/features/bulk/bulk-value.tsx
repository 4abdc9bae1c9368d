// The one control in which the value for all chosen records is picked or typed.
import { Input } from 'antd';
import { caseSources, disputeTypes, eventScales, gridKinds, mediationTypes, riskLevels, type CodeTable } from '#shared/codes/index.ts';
import type { BulkEntity } from '#shared/rules/bulk-fields.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { GridPicker, VillagePicker } from '../../components/pickers/place-pickers.tsx';

const tables: Readonly<Record<string, CodeTable>> = {
  'dispute.disputeType': disputeTypes,
  'dispute.mediationType': mediationTypes,
  'dispute.source': caseSources,
  'dispute.riskLevel': riskLevels,
  'dispute.scale': eventScales,
  'grid.kind': gridKinds,
};

interface BulkValueProps {
  readonly entity: BulkEntity;
  readonly field: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

export function BulkValue({ entity, field, value, onChange }: BulkValueProps) {
  const label = fieldLabel(entity, field);
  if (field === 'gridId')
    return <GridPicker label={label} value={value} villageCode={null} onChange={(grid) => onChange(grid?.id ?? null)} />;
  if (field === 'villageCode') return <VillagePicker label={label} value={value} onChange={onChange} />;
  if (field === 'dueOn') return <DateField label={label} value={value} onChange={onChange} />;
  const table = tables[`${entity}.${field}`];
  if (table) return <CodePicker label={label} table={table} value={value} allowClear={entity !== 'grid'} onChange={onChange} />;
  return (
    <Input
      aria-label={label}
      placeholder="留空就是清空这一项"
      maxLength={200}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Whether a field is blank as an empty text, not as nothing. */
export function isTextField(entity: BulkEntity, field: string): boolean {
  return !['gridId', 'villageCode', 'dueOn'].includes(field) && tables[`${entity}.${field}`] === undefined;
}
