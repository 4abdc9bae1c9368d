// Which field of the chosen rows gets which value.
import { useState } from 'react';
import { bulkFieldsOf } from '#shared/rules/bulk-fields.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import type { BulkTarget } from './bulk-target.ts';
import { BulkRun } from './bulk-run.tsx';
import { BulkValue, isTextField } from './bulk-value.tsx';

export function BulkFieldForm({ entity, module, ids }: BulkTarget) {
  const [field, setField] = useState<string>(bulkFieldsOf(entity)[0] ?? '');
  const [value, setValue] = useState<string | null>(null);
  const values = { [field]: value ?? (isTextField(entity, field) ? '' : null) };
  return (
    <BulkRun
      target={{ entity, module, ids }}
      choice={JSON.stringify(values)}
      verb="修改"
      preview={async () => (await api.bulk.preview({ entity, ids: [...ids], values })).rows}
      run={(rows, jobId) => api.bulk.run({ entity, rows, values, jobId })}
    >
      <Picker
        label="改哪一项"
        width={150}
        value={field}
        items={bulkFieldsOf(entity).map((name) => ({ value: name, label: fieldLabel(entity, name) }))}
        onChange={(next) => {
          setField(next);
          setValue(null);
        }}
      />
      <span>改成</span>
      <div className="spring">
        <BulkValue entity={entity} field={field} value={value} onChange={setValue} />
      </div>
    </BulkRun>
  );
}
