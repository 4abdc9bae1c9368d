// 常用语: find one by its name, pinyin or initials, look at its fill-ins, put it into the text. What has no value stays a blank.
import { Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import type { PhraseUse } from '#shared/contract/phrases.ts';
import { fillInsOf, fillPhrase, relationWords, type PhraseValues } from '#shared/rules/phrase-fill.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TextPicker } from '../../components/pickers/text-picker.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { fittingPhrases, offeredPhrases, phraseTypeWord, phraseUseWords } from './offered-phrases.ts';

interface PickerProps {
  readonly use: PhraseUse;
  readonly mediationType: string | null;
  readonly values: PhraseValues;
  readonly onInsert: (words: string) => void;
  readonly onClose: () => void;
}

export function PhrasePicker({ use, mediationType, values, onInsert, onClose }: PickerProps) {
  const kept = useAnswer('phrases', () => api.phrases.list({}));
  const [typed, setTyped] = useState('');
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [filled, setFilled] = useState<PhraseValues>({});
  const shown = fittingPhrases(offeredPhrases(kept.value?.rows ?? []), { use, mediationType, typed });
  const chosen = shown.find(({ key }) => key === chosenKey) ?? shown[0];
  const all = { ...values, ...filled };
  const insert = (): void => {
    if (chosen !== undefined) onInsert(fillPhrase(chosen.body, all));
  };
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || chosen === undefined) return;
    event.preventDefault();
    setChosenKey(shown[Math.min(shown.length - 1, Math.max(0, shown.indexOf(chosen) + step))]?.key ?? null);
  };
  return (
    <FormDialog
      open
      title={`常用语：${phraseUseWords[use]}`}
      width={860}
      okText="插入"
      cancelText="不插入"
      okButtonProps={{ disabled: chosen === undefined }}
      onOk={insert}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={kept.error} />
      <Input
        autoFocus
        aria-label="查找常用语"
        placeholder="名称、拼音或首字母，上下键选择，回车插入"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosenKey(null);
        }}
        onKeyDown={walk}
        onPressEnter={insert}
      />
      <div className="phrase-picker">
        <ul className="phrase-list" aria-label="常用语">
          {shown.map((phrase) => (
            <li key={phrase.key}>
              <button
                type="button"
                className={phrase === chosen ? 'phrase-item chosen' : 'phrase-item'}
                aria-pressed={phrase === chosen}
                onClick={() => setChosenKey(phrase.key)}
                onDoubleClick={insert}
              >
                {phrase.title}
                <span className="quiet">
                  　{phraseTypeWord(phrase)}
                  {phrase.own === null ? '　模板' : ''}
                </span>
              </button>
            </li>
          ))}
          {shown.length === 0 && <li className="quiet">没有这样的常用语。可在设置里添加。</li>}
        </ul>
        {chosen !== undefined && (
          <div className="phrase-detail">
            <p className="phrase-text">{fillPhrase(chosen.body, all)}</p>
            {fillInsOf(chosen.body).map((name) => (
              <label key={name} className="phrase-fill-in">
                <span className="quiet">{name}</span>
                <TextPicker
                  label={name}
                  free="常用的里没有"
                  max={200}
                  items={name === '关系' ? relationWords.map((value) => ({ value, label: value })) : []}
                  value={all[name] ?? ''}
                  placeholder="不填，留作空白"
                  onChange={(value) => setFilled({ ...filled, [name]: value })}
                />
              </label>
            ))}
          </div>
        )}
      </div>
    </FormDialog>
  );
}
