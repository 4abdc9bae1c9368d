// Who holds a post in a grid today, and who did on any other day.
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/api.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { LookingFields } from '../../components/fields/typed-form.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { spanText } from '#shared/words/span-text.ts';
import { postTitle } from '../staff/posts-timeline.tsx';

export function GridHolders({ gridId, rev }: { readonly gridId: string; readonly rev: number }) {
  const [on, setOn] = useState(officeToday);
  const { value, error } = useAnswer(`holders ${gridId} ${String(rev)} ${on}`, () => api.staff.holders({ gridId, on }));
  return (
    <section className="panel" aria-label="谁在任">
      <div className="grid-holders-head">
        <h3 className="panel-title">谁在任</h3>
        <LookingFields>
          <DateField label="哪一天在任" value={on} onChange={(day) => setOn(day ?? officeToday())} />
        </LookingFields>
      </div>
      <ErrorBanner error={error} />
      {value?.rows.length === 0 ? <p className="quiet">这一天没有登记任职的人</p> : null}
      {value?.rows.map((holder) => (
        <div key={`${holder.staffId} ${holder.kind}`} className="posts-line">
          <b>
            <Link to={`/staff/${holder.staffId}`}>{holder.name}</Link>　{postTitle(holder)}
          </b>
          <span className="number">{spanText(holder.fromOn, holder.untilOn) || '起止未填'}</span>
        </div>
      ))}
    </section>
  );
}
