// Province -> city -> county -> township, each level asked for when the one above is chosen.
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Desk } from '#shared/contract/fields.ts';
import type { Division } from '#shared/contract/offices.ts';
import { api } from '../../api.ts';
import { matchesWords } from '../../components/pinyin-match.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';

const levelWords = ['省（自治区、直辖市）', '市（州、盟）', '县（市、区）', '乡镇（街道）'] as const;

interface DivisionPickerProps {
  readonly desk: Desk;
  /** The township, or the county for a county's desk; null until the last level is chosen. */
  readonly onPick: (division: Division | null) => void;
}

export function DivisionPicker({ desk, onPick }: DivisionPickerProps) {
  const depth = desk === 'township' ? 4 : 3;
  const [chosen, setChosen] = useState<readonly Division[]>([]);
  return (
    <div className="division-picker">
      {levelWords.slice(0, depth).map((word, level) => (
        <Level
          key={`${word}${chosen[level - 1]?.code ?? ''}`}
          word={word}
          parent={level === 0 ? null : (chosen[level - 1]?.code ?? undefined)}
          value={chosen[level]?.code}
          onChoose={(division) => {
            const next = [...chosen.slice(0, level), division];
            setChosen(next);
            onPick(next.length === depth ? division : null);
          }}
        />
      ))}
    </div>
  );
}

interface LevelProps {
  readonly word: string;
  /** Null: the top; undefined: the level above is still open. */
  readonly parent: string | null | undefined;
  readonly value: string | undefined;
  readonly onChoose: (division: Division) => void;
}

function Level({ word, parent, value, onChoose }: LevelProps) {
  const [rows, setRows] = useState<readonly Division[]>([]);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (parent === undefined) return;
    let current = true;
    api.offices.divisions({ parent }).then(
      (answer) => {
        if (current) setRows(answer.rows);
      },
      (problem: unknown) => {
        if (current) setError(problem);
      },
    );
    return () => {
      current = false;
    };
  }, [parent]);
  return (
    <>
      <Select
        aria-label={word}
        placeholder={word}
        value={value ?? null}
        disabled={parent === undefined}
        showSearch={{ filterOption: (typed, option) => matchesWords(typed, option?.label ?? '', option?.value ?? '') }}
        options={rows.map((row) => ({ value: row.code, label: row.name }))}
        onChange={(code: string | null) => {
          const row = rows.find((candidate) => candidate.code === code);
          if (row) onChoose(row);
        }}
      />
      <ErrorBanner error={error} />
    </>
  );
}
