// What a person's record should tell whoever opens it: two chiefs of one grid, certificates that end, hours of the year.
import type { StaffFields, StaffMember } from '#shared/contract/staff.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { certificateNoticeDays, certificateState, hoursByYear } from '#shared/rules/training.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { spanText } from '#shared/words/span-text.ts';
import { postTitle } from './posts-timeline.tsx';
import './staff.css';

export function StaffNotices({ fields, member }: { readonly fields: StaffFields; readonly member: StaffMember | null }) {
  const notices = [...clashNotices(member), ...certificateNotices(fields)];
  const year = officeToday().slice(0, 4);
  const hours = hoursByYear(fields.trainings).find((each) => each.year === year)?.hours ?? 0;
  return (
    <section className="panel">
      <h2 className="panel-title">提醒</h2>
      {notices.length === 0 ? (
        <p className="quiet">没有要提醒的</p>
      ) : (
        <ul className="notices">
          {notices.map(({ words, look }) => (
            <li key={words} className={look}>
              {words}
            </li>
          ))}
        </ul>
      )}
      {hours > 0 ? (
        <p className="quiet">
          {year} 年已培训 {hours} 学时
        </p>
      ) : null}
    </section>
  );
}

interface Notice {
  readonly words: string;
  readonly look: 'late' | 'attention';
}

function clashNotices(member: StaffMember | null): Notice[] {
  if (member === null) return [];
  return member.clashes.flatMap(({ position, name, fromOn, untilOn }) => {
    const post = member.posts[position];
    return post === undefined
      ? []
      : [
          {
            words: `${member.postPlaces[position] ?? ''}的${postTitle(post)}同一时间还有${name}（${spanText(fromOn, untilOn) || '起止未填'}），请核对任职起止`,
            look: 'attention' as const,
          },
        ];
  });
}

function certificateNotices({ certificates }: StaffFields): Notice[] {
  const today = officeToday();
  return certificates.flatMap((certificate): Notice[] => {
    const state = certificateState(certificate, today, daysAfterDate(today, certificateNoticeDays));
    if (state === 'valid' || certificate.name === '') return [];
    const end = certificate.validUntil ?? '';
    return [
      state === 'expired'
        ? { words: `证书“${certificate.name}”已于 ${end} 过期`, look: 'late' }
        : { words: `证书“${certificate.name}”${end} 到期，请及时换证`, look: 'attention' },
    ];
  });
}
