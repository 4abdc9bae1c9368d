import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Hit } from '#shared/contract/search.ts';
import { api } from '../api.ts';
import { useShortcut } from '../components/use-shortcut.ts';
import { noteTrouble } from '../trouble.ts';

const registerWords: Readonly<Record<Hit['register'], string>> = { disputes: '矛盾纠纷', mediation: '人民调解', grids: '网格', staff: '人员', organisations: '组织', transfers: '移送' };
/** Waiting this long after the last key spares the engine the words in between. */
const pauseMilliseconds = 180;

/** Finds records of every register by name, place, number or pinyin initials. */
export function SearchBox() {
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [words, setWords] = useState('');
  const { hits, asked } = useHits(words);
  useShortcut('ctrl+k', () => {
    box.current?.focus({ cursor: 'all' });
  });
  return (
    <AutoComplete
      className="shell-search"
      popupMatchSelectWidth={440}
      value={words}
      onChange={setWords}
      onSelect={(address: string) => {
        setWords('');
        box.current?.blur();
        void navigate(address);
      }}
      options={groupHits(hits)}
      notFoundContent={asked === '' ? null : `没有找到“${asked}”。可输姓名、地点、编号或拼音首字母。`}
    >
      <Input
        ref={box}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setWords('');
          box.current?.blur();
        }}
        prefix={<SearchOutlined />}
        placeholder="搜索 Ctrl+K"
        aria-label="搜索全部台账"
        allowClear
      />
    </AutoComplete>
  );
}

function useHits(words: string): { readonly hits: readonly Hit[]; readonly asked: string } {
  const [answer, setAnswer] = useState<{ hits: readonly Hit[]; asked: string }>({ hits: [], asked: '' });
  useEffect(() => {
    const asked = words.trim();
    let current = true;
    const timer = setTimeout(() => {
      if (asked === '') {
        setAnswer({ hits: [], asked: '' });
        return;
      }
      api.search.everywhere({ words: asked }).then(
        ({ hits }) => {
          if (current) setAnswer({ hits, asked });
        },
        (error: unknown) => {
          noteTrouble(error);
          if (current) setAnswer({ hits: [], asked: '' });
        },
      );
    }, pauseMilliseconds);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words]);
  return answer;
}

function groupHits(hits: readonly Hit[]) {
  return Object.entries(registerWords)
    .map(([register, word]) => ({
      label: word,
      options: hits.filter((hit) => hit.register === register).map((hit) => ({
        value: `/${hit.register}/${hit.id}`,
        label: <div className="hit"><span>{hit.title}</span><span className="quiet">{hit.detail}</span></div>,
      })),
    }))
    .filter((group) => group.options.length > 0);
}
