// Province -> city -> county -> township, each level asked for when the one above is chosen; what the list lacks is typed.
import { Button } from 'antd';
import { useState } from 'react';
import type { Desk } from '#shared/contract/fields.ts';
import type { DivisionSource, ListedDivision } from '#shared/contract/offices.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Picker } from '../../components/pickers/picker.tsx';
import { isWithoutCounties, levelsFor, levelWords, useChildren, withTypedRows, type Chosen, type ChosenLevel } from './division-levels.ts';
import { TypeDivisionDialog } from './type-division-dialog.tsx';

interface DivisionPickerProps {
  readonly desk: Desk;
  /** The township, or the county for a county's desk, and what was typed on the way; null until the last level is chosen. */
  readonly onPick: (division: ListedDivision | null, typed: readonly ListedDivision[]) => void;
}

export function DivisionPicker({ desk, onPick }: DivisionPickerProps) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [typed, setTyped] = useState<readonly ListedDivision[]>([]);
  const [typing, setTyping] = useState<ChosenLevel | null>(null);
  const isTyped = (division: ListedDivision | undefined) => division !== undefined && typed.some(({ code }) => code === division.code);
  const asked = (division: ListedDivision | undefined) => (division === undefined || isTyped(division) ? undefined : division.code);
  const provinces = useChildren(null);
  const cities = useChildren(asked(chosen.province));
  const counties = useChildren(asked(chosen.city));
  const withoutCounties = isWithoutCounties(counties.rows);
  const townships = useChildren(withoutCounties ? undefined : asked(chosen.county));
  const parents: Readonly<Record<ChosenLevel, ListedDivision | null | undefined>> = {
    province: null,
    city: chosen.province,
    county: withoutCounties ? undefined : chosen.city,
    township: withoutCounties ? chosen.city : chosen.county,
  };
  const listed = {
    province: provinces.rows,
    city: cities.rows,
    county: withoutCounties ? [] : counties.rows,
    township: withoutCounties ? counties.rows : townships.rows,
  };
  const levels = levelsFor(desk);
  const choose = (level: ChosenLevel, division: ListedDivision, allTyped = typed) => {
    const kept = levels
      .slice(0, levels.indexOf(level))
      .map((each) => [each, chosen[each]] as const)
      .filter(([, held]) => held !== undefined);
    const next: Chosen = { ...Object.fromEntries(kept), [level]: division };
    setChosen(next);
    onPick(
      level === levels.at(-1) ? division : null,
      allTyped.filter(({ code }) => Object.values(next).some((each) => each.code === code)),
    );
  };
  const rowsOf = (level: ChosenLevel) => withTypedRows(listed[level], typed, parents[level]?.code ?? null);
  return (
    <>
      <div className="division-picker">
        {levels.map((level) => (
          <Level
            key={`${level}${parents[level]?.code ?? ''}`}
            level={level}
            rows={rowsOf(level)}
            value={chosen[level]?.code ?? null}
            isOpen={parents[level] !== undefined}
            without={level === 'county' && withoutCounties && chosen.city !== undefined}
            onChoose={(division) => choose(level, division)}
            onType={() => setTyping(level)}
          />
        ))}
      </div>
      {desk === 'county' && withoutCounties && chosen.city ? (
        <WithoutCounties city={chosen.city} onPick={(city) => onPick(city, typed)} />
      ) : null}
      <ErrorBanner error={provinces.error ?? cities.error ?? counties.error ?? townships.error} />
      {provinces.source === null ? null : <p className="quiet">{sourceWords(provinces.source)}</p>}
      {typing === null || !parents[typing] ? null : (
        <TypeDivisionDialog
          level={typing}
          parent={parents[typing]}
          siblings={rowsOf(typing)}
          onClose={() => setTyping(null)}
          onTyped={(division) => {
            const all = [...typed, { ...division, typed: true }];
            setTyped(all);
            setTyping(null);
            choose(typing, { ...division, typed: true }, all);
          }}
        />
      )}
    </>
  );
}

/** Whose list it is and of which year. */
export function sourceWords({ publisher, title, asOf }: DivisionSource): string {
  return `区划名单：${publisher}《${title}》，截至 ${asOf}；没有的可以自己填。`;
}

interface LevelProps {
  readonly level: ChosenLevel;
  readonly rows: readonly ListedDivision[];
  readonly value: string | null;
  /** Whether the level above is chosen. */
  readonly isOpen: boolean;
  /** A city that has no counties. */
  readonly without: boolean;
  readonly onChoose: (division: ListedDivision) => void;
  readonly onType: () => void;
}

function Level({ level, rows, value, isOpen, without, onChoose, onType }: LevelProps) {
  const word = levelWords[level];
  return (
    <div>
      <Picker
        label={word}
        placeholder={without ? '这个市不设县' : word}
        value={value}
        disabled={!isOpen}
        items={rows.map(({ code, name, typed }) => ({ value: code, code, label: name, detail: typed ? '自己填的' : '' }))}
        onChange={(code) => {
          const row = rows.find((candidate) => candidate.code === code);
          if (row) onChoose(row);
        }}
      />
      {level === 'province' || !isOpen ? null : (
        <Button type="link" size="small" className="division-lacking" aria-label={`${word}名单里没有，自己填`} onClick={onType}>
          名单里没有，自己填
        </Button>
      )}
    </div>
  );
}

/** A city without counties receives its townships' batches itself. */
function WithoutCounties({ city, onPick }: { readonly city: ListedDivision; readonly onPick: (city: ListedDivision) => void }) {
  return (
    <p>
      {city.name}不设县（市、区），由市一级接收乡镇报送：
      <Button size="small" onClick={() => onPick(city)}>
        就用{city.name}
      </Button>
    </p>
  );
}
