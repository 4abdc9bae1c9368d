// One box for all registers (Ctrl+K): hits by register, the words marked, arrows and Enter.
import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Hit, SearchedRegister } from '#shared/contract/search.ts';
import { registerNames, registerWord } from '#shared/registers/index.ts';
import { markWords } from '#shared/rules/search-words.ts';
import { soundsAt } from '../values/pinyin-match.ts';
import { presetList } from '../components/register-list/list-memory.ts';
import { useShortcut } from '../components/use-shortcut.ts';
import { useHits, type Found } from './search-hits.ts';

/** Its first page is a tree, which takes no words over; the others' list does when there are more hits than fit here. */
const asTree: SearchedRegister = 'organisations';

export function SearchBox() {
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const found = useHits(words);
  useShortcut('ctrl+k', () => {
    box.current?.focus({ cursor: 'all' });
    setOpen(true);
  });
  const leave = () => {
    setWords('');
    setOpen(false);
    box.current?.blur();
  };
  const go = (address: string) => {
    const [verb, register] = address.split(' ');
    if (verb === 'more' && register !== undefined) presetList(register, [], found.asked);
    leave();
    void navigate(verb === 'more' ? `/${register ?? ''}` : address);
  };
  const groups = groupHits(found);
  const waiting = words.trim() !== found.asked;
  const bestOnEnter = useBestOnEnter(waiting, () => {
    const best = groups[0]?.options[0];
    if (best) go(best.value);
  });
  return (
    <div className="shell-search" onKeyDownCapture={bestOnEnter}>
      <AutoComplete
        popupMatchSelectWidth={560}
        listHeight={460}
        classNames={{ popup: { root: 'search-popup' } }}
        defaultActiveFirstOption
        value={words}
        open={open}
        onOpenChange={setOpen}
        onChange={setWords}
        onSelect={go}
        options={groups}
        notFoundContent={<Hint asked={found.asked} code={found.code} waiting={waiting} />}
      >
        <Input
          ref={box}
          maxLength={100}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave();
          }}
          prefix={<SearchOutlined />}
          placeholder="搜索 Ctrl+K"
          aria-label="搜索全部台账"
          allowClear
        />
      </AutoComplete>
    </div>
  );
}

/** Enter means the best hit of what stands in the box: it waits for an answer under way, and needs no hit marked yet. Another key ends the waiting. */
function useBestOnEnter(waiting: boolean, takeBest: () => void): (event: KeyboardEvent) => void {
  const held = useRef(false);
  useEffect(() => {
    if (waiting || !held.current) return;
    held.current = false;
    takeBest();
  });
  return (event) => {
    held.current = false;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (waiting) held.current = true;
    // The list marks its first hit a moment after it shows it.
    else if (document.querySelector('.search-popup .ant-select-item-option-active') === null) takeBest();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function Hint({ asked, code, waiting }: { readonly asked: string; readonly code: Found['code']; readonly waiting: boolean }) {
  if (waiting) return <div className="search-hint quiet">正在查找…</div>;
  if (code !== null)
    return (
      <div className="search-hint">
        <p>{codeHints[code.state]}</p>
      </div>
    );
  return (
    <div className="search-hint">
      {asked === '' ? null : <p>没有找到“{asked}”。可以少输几个字，或换一个词再试。</p>}
      <p className="quiet">
        可以输：姓名（两个字也行）、地点、案号、身份证或电话的后四位、文书页脚的编码、拼音或首字母；几个词用空格隔开，都要符合。
      </p>
    </div>
  );
}

/** Typed from paper, a sign is easily taken for another. */
const codeHints: Readonly<Record<NonNullable<Found['code']>['state'], string>> = {
  found: '',
  wrong: '文书编码不对：有字母或数字与纸上的不一样，请对照页脚重新输入（没有 0、1、I、L、O）。',
  unknown: '编码没有输错，但本机没有登记打印过这份文书；可能是在另一台电脑上打印的。',
};

function groupHits({ hits, more, code, asked }: Found) {
  const papers = (code?.papers ?? []).map(({ paper, recordId, partId, title, detail }) => ({
    value: `/papers/case/${recordId}/${paper}${partId === null ? '' : `/${partId}`}`,
    label: (
      <div className="hit">
        <span>{title}</span>
        <span className="quiet">{detail}</span>
      </div>
    ),
  }));
  return [...(papers.length === 0 ? [] : [{ label: '打印过的文书', options: papers }]), ...groupRegisters({ hits, more, asked })];
}

function groupRegisters({ hits, more, asked }: Pick<Found, 'hits' | 'more' | 'asked'>) {
  return registerNames
    .map((register) => ({
      label: registerWord(register),
      options: [
        ...hits
          .filter((hit) => hit.register === register)
          .map((hit) => ({ value: `/${register}/${hit.id}`, label: <HitLine hit={hit} asked={asked} /> })),
        ...(more.includes(register) && register !== asTree
          ? [{ value: `more ${register}`, label: <span className="search-more">在“{registerWord(register)}”列表里看全部 →</span> }]
          : []),
      ],
    }))
    .filter((group) => group.options.length > 0);
}

function HitLine({ hit, asked }: { readonly hit: Hit; readonly asked: string }) {
  return (
    <div className="hit">
      <span>
        <Marked text={hit.title} words={asked} />
      </span>
      <span className="quiet number">
        <Marked text={hit.detail} words={asked} />
      </span>
    </div>
  );
}

function Marked({ text, words }: { readonly text: string; readonly words: string }) {
  return <>{markWords(text, words, soundsAt).map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text))}</>;
}
