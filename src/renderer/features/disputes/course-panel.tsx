// Where a dispute stands: its state, the clock that runs, and every hop it made, newest first.
import { Link } from 'react-router';
import type { DisputeHop, DisputeCourse } from '#shared/contract/dispute-moves.ts';
import type { Dispute } from '#shared/contract/disputes.ts';
import { clockColour } from '#shared/rules/dispute-clock.ts';
import { outcomeOf } from '#shared/rules/dispute-life.ts';
import { clockWords, moveWords, stateWord } from '#shared/words/moves.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText, officeToday, relativeDay } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { reasonText } from '../../words/history.ts';

export function CoursePanel({ dispute }: { readonly dispute: Dispute }) {
  const { value, error } = useAnswer(`course ${dispute.id} ${String(dispute.rev)} ${dispute.updatedAt}`, () =>
    api.disputes.course({ id: dispute.id }),
  );
  const outcome = outcomeOf(dispute);
  return (
    <section className="panel" aria-label="办理进度">
      <h2 className="panel-title">
        {stateWord(dispute.state)}
        {outcome !== null && outcome !== dispute.state ? `（${stateWord(outcome)}）` : ''}
      </h2>
      <ErrorBanner error={error} />
      {value === undefined ? null : <ClockLine course={value} />}
      {value === undefined ? null : (
        <ol className="timeline hops">
          {[...value.hops].reverse().map((hop) => (
            <Hop key={hop.position} hop={hop} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ClockLine({ course }: { readonly course: DisputeCourse }) {
  const { clock, yearsWithoutTable } = course;
  if (clock === null) return null;
  const today = officeToday();
  const colour = clockColour(clock, today);
  return (
    <>
      <p className={colour === 'red' ? 'late' : colour === 'yellow' ? 'attention' : ''}>
        {clockWords[clock.clock]}：{clock.dueOn} 前（{relativeDay(clock.dueOn, today)}）
        {colour === 'red' ? ' 红色超期' : colour === 'yellow' ? ' 黄色提醒' : ''}
      </p>
      {yearsWithoutTable.length === 0 ? null : (
        <p className="attention">
          {yearsWithoutTable.join('、')} 年没有节假日表，只按周末推算。请在<Link to="/settings/holidays">设置的“节假日”</Link>里导入。
        </p>
      )}
    </>
  );
}

function Hop({ hop }: { readonly hop: DisputeHop }) {
  const reason = reasonText(hop.reason);
  const receiver = [hop.toOffice, hop.toPerson].filter((words) => words !== '').join(' ');
  return (
    <li>
      <div>
        <b>
          {hop.move === null
            ? hop.from === null && hop.to === 'draft'
              ? '登记草稿'
              : `登记时已是“${stateWord(hop.to)}”`
            : moveWords[hop.move]}
        </b>
        　<span className="number">{hop.on}</span>
        {receiver === '' ? '' : `　交给 ${receiver}`}
      </div>
      {hop.move === 'return' ? <div>回到“{stateWord(hop.to)}”</div> : null}
      {reason === '' ? null : <div>原因：{reason}</div>}
      {hop.note === '' ? null : <div className="quiet">{hop.note}</div>}
      <div className="quiet">
        {hop.accountName} <span className="number">{instantText(hop.at)}</span>
      </div>
    </li>
  );
}
