// 节假日: the days of a year that differ from the week, on a calendar; filled from the program's table, a notice, or by hand.
import { Alert, Button, Spin } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Holidays, SpecialDay } from '#shared/contract/office-settings.ts';
import { settingProblems } from '#shared/rules/office-setting.ts';
import { specialDaysOf, workCalendar, yearsToEnter } from '#shared/rules/working-days.ts';
import { useAccount } from '../../session/session.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { problemText } from '../../words/problems.ts';
import { HolidayCalendar } from './holiday-calendar.tsx';
import { HolidayImport } from './holiday-import.tsx';
import { DayEditor, FestivalList } from './holiday-side.tsx';
import { changedYears, withDay, withYear } from './holiday-year.ts';
import { SaveVersionDialog } from './save-version-dialog.tsx';
import { useSetting } from './use-setting.ts';
import { VersionsTable } from './versions-table.tsx';

const [firstYear, lastYear] = [2000, 2100];

export function HolidaysPanel() {
  const { isAdministrator } = useAccount();
  const navigate = useNavigate();
  const { detail } = useParams();
  const setting = useSetting('holidays');
  const [chosen, setChosen] = useState<string | null>(null);
  const [importing, setImporting] = useState(false);
  const [saving, setSaving] = useState(false);
  const { current, initial, versions } = setting;
  if (current === undefined || initial === undefined || versions === undefined)
    return setting.error === null ? <Spin /> : <ErrorBanner error={setting.error} action={{ word: '再读一次', act: setting.reload }} />;
  const typed = setting.typed as Holidays | null;
  const shown = typed ?? current;
  const year = yearOf(detail, current);
  const days = specialDaysOf(shown, year);
  const open = (next: number) => {
    setChosen(null);
    void navigate(`/settings/holidays/${String(next)}`, { replace: true });
  };
  const setDays = (next: readonly SpecialDay[] | null, ofYear = year) => {
    setting.type(withYear(shown, ofYear, next));
  };
  const problems = typed === null ? [] : settingProblems('holidays', typed);
  const compared = changedYears(current, shown);
  const isOwn = shown.years.some((own) => own.year === year);
  return (
    <>
      <section className="panel" aria-label="节假日">
        <h2 className="panel-title">节假日</h2>
        <p className="quiet">放假的日子和周末上班的日子。期限按工作日算，只看这张表和双休日。{isAdministrator ? '' : '由管理员更改。'}</p>
        <div className="holidays-head">
          <Button disabled={year <= firstYear} aria-label="上一年" onClick={() => open(year - 1)}>
            ‹
          </Button>
          <span className="holidays-year number">{year} 年</span>
          <Button disabled={year >= lastYear} aria-label="下一年" onClick={() => open(year + 1)}>
            ›
          </Button>
          {isAdministrator ? (
            <Button type={days === undefined ? 'primary' : 'default'} onClick={() => setImporting(true)}>
              粘贴或导入放假通知…
            </Button>
          ) : null}
          {isAdministrator && isOwn && specialDaysOf({ years: [] }, year) !== undefined ? (
            <Button type="text" onClick={() => setDays(null)}>
              改回程序自带的
            </Button>
          ) : null}
          <span className="spring" />
          <span className="calendar-key calendar-day off">放假</span>
          <span className="calendar-key calendar-day works">周末上班</span>
        </div>
        {days === undefined ? (
          <Alert
            className="banner"
            type="warning"
            showIcon
            title={`还没有 ${String(year)} 年的节假日表，期限暂按双休日计算`}
            description={
              isAdministrator ? '国务院办公厅一般在前一年 11 月发通知：把正文粘贴进来，或在日历上点日子逐天标。' : '请管理员导入放假通知。'
            }
          />
        ) : null}
        {days !== undefined && !isOwn ? <p className="quiet">{year} 年用的是程序自带的表，按国务院办公厅的通知。</p> : null}
        {isOwn ? <p className="quiet">{year} 年用的是本单位自己的表。</p> : null}
        <div className="holidays">
          <HolidayCalendar
            year={year}
            days={days ?? []}
            before={specialDaysOf(current, year) ?? []}
            chosen={chosen}
            editable={isAdministrator}
            onChoose={setChosen}
          />
          <div>
            {chosen === null || !isAdministrator ? null : (
              <DayEditor
                key={chosen}
                date={chosen}
                day={days?.find(({ date }) => date === chosen)}
                proposedName={nearestName(days ?? [], chosen)}
                onChange={(day) => setDays(withDay(days ?? [], chosen, day))}
                onClose={() => setChosen(null)}
              />
            )}
            {chosen === null && isAdministrator ? <p className="quiet">在日历上点一天，可以改成放假、上班或照常。</p> : null}
            <FestivalList year={year} days={days ?? []} />
          </div>
        </div>
        {isAdministrator ? (
          <div className="door-choice">
            <Button type="primary" disabled={typed === null || problems.length > 0} onClick={() => setSaving(true)}>
              存为新版本…
            </Button>
            {typed === null ? null : (
              <Button type="text" onClick={setting.discard}>
                不改了
              </Button>
            )}
            {problems.slice(0, 1).map((problem) => (
              <span key={problem.field} className="late">
                {problem.field}：{problemText(problem)}
              </span>
            ))}
            {typed !== null && problems.length === 0 ? (
              <span className="attention">改了 {compared.after.years.map((own) => `${String(own.year)} 年`).join('、')}，还没有存</span>
            ) : null}
          </div>
        ) : null}
      </section>
      <VersionsTable kind="holidays" versions={versions} initial={initial} viewedId={null} onView={null} />
      {importing ? (
        <HolidayImport
          year={year}
          current={current}
          onClose={() => setImporting(false)}
          onTaken={(read) => {
            setImporting(false);
            setDays(read.days, read.year);
            open(read.year);
          }}
        />
      ) : null}
      {saving && typed !== null ? (
        <SaveVersionDialog
          kind="holidays"
          title="节假日"
          before={current}
          after={typed}
          shown={compared}
          versions={versions}
          past=""
          onlyToday
          onClose={() => setSaving(false)}
          onSaved={() => {
            setSaving(false);
            setting.saved();
          }}
        />
      ) : null}
    </>
  );
}

/** The year of the address; else the first one that should have a table and has none; else this year. */
function yearOf(detail: string | undefined, current: Holidays): number {
  const today = officeToday();
  const asked = Number(detail);
  if (Number.isInteger(asked) && asked >= firstYear && asked <= lastYear) return asked;
  return yearsToEnter(today, workCalendar(current))[0] ?? Number(today.slice(0, 4));
}

function nearestName(days: readonly SpecialDay[], date: string): string {
  const distance = (day: SpecialDay) => Math.abs(Date.parse(day.date) - Date.parse(date));
  const [nearest] = [...days].sort((one, other) => distance(one) - distance(other));
  return nearest === undefined || distance(nearest) > 20 * 86_400_000 ? '' : nearest.name;
}
