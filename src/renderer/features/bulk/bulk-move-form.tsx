// Which step the chosen disputes make, and what it says. Only what is blank in a dispute is filled.
import { Input } from 'antd';
import { useState } from 'react';
import { resolveMethods } from '#shared/codes/index.ts';
import type { BulkMove } from '#shared/contract/bulk.ts';
import { bulkMoves, type BulkMoveName } from '#shared/rules/bulk-moves.ts';
import { missingInMove } from '#shared/rules/dispute-requirements.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { moveWords } from '#shared/words/moves.ts';
import { api } from '../../api/api.ts';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import type { BulkTarget } from './bulk-target.ts';
import { BulkRun } from './bulk-run.tsx';

type Word = 'toPerson' | 'toOffice' | 'reason' | 'resolveOrganisation' | 'resolution';

const asked: Readonly<Record<BulkMoveName, readonly Word[]>> = {
  accept: [],
  assign: ['toPerson', 'toOffice'],
  handle: [],
  settle: ['resolveOrganisation', 'resolution'],
  fail: ['resolution'],
  withdraw: ['reason'],
  close: [],
  reopen: ['reason'],
};
const labels: Readonly<Record<Word, string>> = {
  toPerson: '交给谁',
  toOffice: '交给哪个单位',
  reason: '原因',
  resolveOrganisation: fieldLabel('dispute', 'resolveOrganisation'),
  resolution: fieldLabel('dispute', 'resolution'),
};
const lengths: Readonly<Record<Word, number>> = { toPerson: 50, toOffice: 100, reason: 200, resolveOrganisation: 100, resolution: 2000 };
const nothing: Readonly<Record<Word, string>> = { toPerson: '', toOffice: '', reason: '', resolveOrganisation: '', resolution: '' };

export function BulkMoveForm({ entity, module, ids }: BulkTarget) {
  const [name, setName] = useState<BulkMoveName>('accept');
  const [on, setOn] = useState<string | null>(officeToday());
  const [method, setMethod] = useState<string | null>(null);
  const [words, setWords] = useState(nothing);
  const said = (word: Word) => (asked[name].includes(word) ? words[word].trim() : '');
  const move: BulkMove = {
    move: name,
    on: on ?? '',
    toPerson: said('toPerson'),
    toOffice: said('toOffice'),
    note: '',
    reason: said('reason'),
    changes:
      name === 'settle'
        ? { resolveMethod: method, resolveOrganisation: said('resolveOrganisation'), resolution: said('resolution') }
        : name === 'fail'
          ? { resolution: said('resolution') }
          : {},
  };
  const lacks = on === null ? '请填日期' : missingInMove(name, move).length > 0 ? `请先填${labels[asked[name][0] ?? 'reason']}` : null;
  return (
    <BulkRun
      target={{ entity, module, ids }}
      choice={JSON.stringify(move)}
      verb="办理"
      lacks={lacks}
      preview={async () => (await api.bulk.previewMove({ ids: [...ids], move })).rows}
      run={(rows, jobId) => api.bulk.runMove({ rows, move, jobId })}
    >
      <Picker<BulkMoveName>
        label="办哪一步"
        width={130}
        value={name}
        items={bulkMoves.map((each) => ({ value: each, label: moveWords[each] }))}
        onChange={setName}
      />
      <DateField past label="日期" value={on} onChange={setOn} />
      {name === 'settle' ? (
        <CodePicker label={fieldLabel('dispute', 'resolveMethod')} table={resolveMethods} value={method} groups onChange={setMethod} />
      ) : null}
      {asked[name].map((word) => (
        <Input
          key={word}
          className="bulk-word"
          aria-label={labels[word]}
          placeholder={placeholderOf(word)}
          maxLength={lengths[word]}
          value={words[word]}
          onChange={(event) => setWords({ ...words, [word]: event.target.value })}
        />
      ))}
    </BulkRun>
  );
}

function placeholderOf(word: Word): string {
  return word === 'resolveOrganisation' || word === 'resolution' ? `${labels[word]}（只补空着的）` : labels[word];
}
