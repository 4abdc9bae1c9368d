import type { OrganisationFields } from '#shared/contract/organisations.ts';
import { committeeWarnings } from '#shared/rules/committee.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { committeeWarningText } from './committee-words.ts';
import type { Members } from './use-members.ts';

/** The end of a term is told so many days before. */
const termNoticeDays = 60;

/** What the law asks of a committee and this one does not have: told, never refused. */
export function CommitteeNotices({ fields, members }: { readonly fields: OrganisationFields; readonly members: Members }) {
  const today = officeToday();
  const warnings = committeeWarnings(members.rows, fields.terms, today, daysAfterDate(today, termNoticeDays));
  return (
    <section className="panel">
      <h2 className="panel-title">组成和任期</h2>
      {warnings.length === 0 ? (
        <p className="quiet">人数、主任、妇女委员和任期都符合规定</p>
      ) : (
        <ul className="notices">
          {warnings.map((warning) => (
            <li key={warning.code} className="attention">
              {committeeWarningText(warning)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
