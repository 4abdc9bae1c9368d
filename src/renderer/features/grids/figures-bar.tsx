import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { officeToday } from '../../values/office-calendar.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { useRemembered } from '../../session/use-remembered.ts';
import { api } from '../../api/api.ts';
import { isOneOf } from '../../values/shapes.ts';
import { spanOf, times } from './figures.ts';

type Basis = 'then' | 'now';
const isBasis = isOneOf<Basis>(['then', 'now']);
const isTime = isOneOf<number>(times.map(({ value }) => value));

/** Figures of all grids for a time and a way of counting, which the person's next visit finds again. */
export function useFigures() {
  const [months, setMonths] = useRemembered<number>('grids.months', 12, isTime);
  const [basis, setBasis] = useRemembered<Basis>('grids.basis', 'now', isBasis);
  const answer = useAnswer(`figures ${String(months)} ${basis}`, () => api.grids.figures({ ...spanOf(months, officeToday()), basis }));
  useRegisterChanges(['grids', 'disputes', 'imports', 'county'], answer.reload);
  return { ...answer, months, setMonths, basis, setBasis };
}

interface FiguresBarProps {
  readonly title: string;
  readonly figures: ReturnType<typeof useFigures>;
  readonly children: ReactNode;
}

export function FiguresBar({ title, figures: { months, setMonths, basis, setBasis }, children }: FiguresBarProps) {
  return (
    <div className="screen-head">
      <h1 className="screen-title">{title}</h1>
      <Picker
        label="时间"
        width={110}
        value={String(months)}
        items={times.map(({ value, label }) => ({ value: String(value), label }))}
        onChange={(value) => setMonths(Number(value))}
      />
      <Segmented<Basis>
        aria-label="纠纷算在哪个网格"
        value={basis}
        options={[
          { value: 'now', label: '按现在的网格', title: '撤销、合并的网格，旧案算到承接它的网格' },
          { value: 'then', label: '按当时的网格', title: '旧案算在受理那天的网格' },
        ]}
        onChange={setBasis}
      />
      {children}
    </div>
  );
}
