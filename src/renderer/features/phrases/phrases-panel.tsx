// 设置 → 常用语: what the office keeps; the program's templates can be copied and changed.
import { Button, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { mediationTypes, validRows } from '#shared/codes/index.ts';
import type { PhraseFields, PhraseUse } from '#shared/contract/phrases.ts';
import { knownFillIns } from '#shared/rules/phrase-fill.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { matchesWords } from '../../values/pinyin-match.ts';
import { blankOf } from '../../components/fields/required-fields.ts';
import { RuledFields } from '../../components/fields/ruled-fields.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { offeredPhrases, phraseTypeWord, phraseUseWords, type OfferedPhrase } from './offered-phrases.ts';
import './phrases.css';

interface Edited {
  readonly id: string | null;
  readonly rev: number;
  readonly fields: PhraseFields;
}

const uses: readonly PhraseUse[] = ['facts', 'clause', 'session', 'visit'];
const blank: Edited = { id: null, rev: 0, fields: { use: 'clause', mediationType: null, title: '', body: '' } };

export function PhrasesPanel() {
  const kept = useAnswer('phrases', () => api.phrases.list({}));
  useRegisterChanges(['phrases'], kept.reload);
  const [words, setWords] = useState('');
  const [edited, setEdited] = useState<Edited | null>(null);
  const remove = useAct(async ({ own }: OfferedPhrase) => {
    if (own === null) return;
    await api.phrases.remove({ id: own.id, rev: own.rev });
    registerChanged('phrases');
  });
  const rows = offeredPhrases(kept.value?.rows ?? []).filter((phrase) => matchesWords(words, phrase.title) || phrase.body.includes(words));
  const edit = ({ own, use, mediationType, title, body }: OfferedPhrase): void => {
    setEdited({
      id: own?.id ?? null,
      rev: own?.rev ?? 0,
      fields: { use, mediationType, title: own === null ? `${title}（本单位）` : title, body },
    });
  };
  return (
    <section className="panel" id="phrases">
      <h2 className="panel-title">常用语</h2>
      <p className="quiet">写事实、条款和记录时按 Alt+/ 插入。大括号里的是填空，案件里有的自动填上，没有的留作空白，填好才能定稿。</p>
      <ErrorBanner error={kept.error ?? remove.error} onClose={remove.clearError} />
      <div className="door-choice">
        <Input
          className="code-table-search"
          allowClear
          placeholder="名称、首字母或内容"
          aria-label="在常用语中查找"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button onClick={() => setEdited(blank)}>添加常用语</Button>
      </div>
      <Table
        size="small"
        rowKey="key"
        dataSource={rows}
        columns={columns(edit, (phrase) => void remove.act(phrase))}
        pagination={{ pageSize: 10, showSizeChanger: false, hideOnSinglePage: true }}
        locale={{ emptyText: '没有这样的常用语' }}
      />
      {edited !== null && <PhraseDialog edited={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

function columns(edit: (phrase: OfferedPhrase) => void, remove: (phrase: OfferedPhrase) => void): TableColumnsType<OfferedPhrase> {
  return [
    { title: '用处', dataIndex: 'use', width: 90, render: (_, { use }) => phraseUseWords[use] },
    { title: '纠纷类型', key: 'type', width: 150, render: (_, phrase) => phraseTypeWord(phrase) },
    { title: '名称', dataIndex: 'title', width: 170 },
    { title: '内容', dataIndex: 'body', width: '40%', render: (_, { body }) => <span className="phrase-body">{body}</span> },
    { title: '来源', key: 'origin', width: 90, render: (_, { own }) => (own === null ? '自带模板' : '本单位') },
    {
      title: '',
      key: 'acts',
      width: 130,
      render: (_, phrase) => (
        <>
          <Button type="link" size="small" onClick={() => edit(phrase)}>
            {phrase.own === null ? '照着写一条' : '修改'}
          </Button>
          {phrase.own !== null && (
            <Button type="link" size="small" danger onClick={() => remove(phrase)}>
              去掉
            </Button>
          )}
        </>
      ),
    },
  ];
}

function phraseProblems({ use, title, body }: PhraseFields): RecordProblem[] {
  return blankOf({ use, title, body });
}

function PhraseDialog({ edited, onClose }: { readonly edited: Edited; readonly onClose: () => void }) {
  const [fields, setFields] = useState(edited.fields);
  const set = (changes: Partial<PhraseFields>): void => {
    setFields({ ...fields, ...changes });
  };
  const save = useAct(async () => {
    await api.phrases.save({ ...edited, fields });
    registerChanged('phrases');
    onClose();
  });
  return (
    <FormDialog
      open
      title={edited.id === null ? '添加常用语' : '修改常用语'}
      width={760}
      okText="保存常用语"
      cancelText="先不改"
      okButtonProps={{ disabled: phraseProblems(fields).length > 0, loading: save.busy }}
      onOk={() => void save.act()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={save.error} />
      <RuledFields check={phraseProblems} fields={fields}>
        <div className="form-grid">
          <Field name="use" label="用处" span={3}>
            <Picker
              label="用处"
              value={fields.use}
              items={uses.map((value) => ({ value, label: phraseUseWords[value] }))}
              onChange={(use) => set({ use })}
            />
          </Field>
          <Field name="mediationType" label="纠纷类型" span={5}>
            <Picker
              label="纠纷类型"
              placeholder="各类纠纷"
              value={fields.mediationType}
              items={validRows(mediationTypes, officeToday()).map(({ code, name }) => ({ value: code, code, label: name }))}
              onClear={() => set({ mediationType: null })}
              onChange={(value) => set({ mediationType: value })}
            />
          </Field>
          <Field name="title" label="名称" span={4}>
            <Input aria-label="名称" value={fields.title} maxLength={40} onChange={(event) => set({ title: event.target.value })} />
          </Field>
          <Field
            name="body"
            label="内容"
            span={12}
            hint={`能自动填上的：${knownFillIns.map((name) => `{${name}}`).join(' ')}；别的填空也可以写，插入时由人填`}
          >
            <GrowingText
              aria-label="内容"
              rows={3}
              maxLength={2000}
              value={fields.body}
              onChange={(event) => set({ body: event.target.value })}
            />
          </Field>
        </div>
      </RuledFields>
    </FormDialog>
  );
}
