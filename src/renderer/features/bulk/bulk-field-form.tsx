// Which field of the chosen rows gets which value.
import { Select } from 'antd';
import { useState } from 'react';
import { bulkFields } from '#shared/rules/bulk-fields.ts';
import { api } from '../../api.ts';
import { fieldLabel } from '../../words/fields.ts';
import type { BulkTarget } from './bulk-button.tsx';
import { BulkRun } from './bulk-run.tsx';
import { BulkValue, isTextField } from './bulk-value.tsx';

export function BulkFieldForm({ entity, module, ids }: BulkTarget) {
  const [field, setField] = useState<string>(bulkFields[entity][0]);
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
      <Select aria-label="改哪一项" value={field} options={bulkFields[entity].map((name) => ({ value: name, label: fieldLabel(entity, name) }))} onChange={(next) => { setField(next); setValue(null); }} />
      <span>改成</span>
      <div className="spring"><BulkValue entity={entity} field={field} value={value} onChange={setValue} /></div>
    </BulkRun>
  );
}
