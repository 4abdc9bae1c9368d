// Settings of the office that have versions: what counts on a day is the newest version whose first day has come.
import type { Handlers } from '#shared/contract/call.ts';
import { officeSettingKinds, type OfficeSettingKind, type OfficeSettingValue, type settings } from '#shared/contract/settings.ts';
import { userError } from '#shared/errors.ts';
import { settingProblems, type SettingDraft } from '#shared/rules/office-setting.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { changesBetween } from '../audit-lines/changes-between.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { findVersionOn, insertVersion, listVersions } from './office-settings.store.ts';

/** The value that counts on a day (ISO date); the program's own where no version is that old. */
export function settingOn<Kind extends OfficeSettingKind>(db: ReadDb, kind: Kind, date: string): OfficeSettingValue<Kind> {
  const stored = findVersionOn(db, kind, date);
  const { schema, initial } = officeSettingKinds[kind];
  return (stored === undefined ? initial : schema.parse(stored.value)) as OfficeSettingValue<Kind>;
}

/** @throws request.invalid for another shape, record.invalid for what the rules refuse */
export function checkedSetting<Kind extends OfficeSettingKind>(kind: Kind, value: unknown): OfficeSettingValue<Kind> {
  const checked = officeSettingKinds[kind].schema.safeParse(value);
  if (!checked.success)
    throw userError('request.invalid', { path: ['value', ...(checked.error.issues[0]?.path ?? [])].map(String).join('.') });
  const problems = settingProblems(kind, checked.data as SettingDraft<Kind>);
  if (problems.length > 0) throw recordInvalid(problems);
  return checked.data as OfficeSettingValue<Kind>;
}

/** What else changes in the same transaction when a version of a kind is saved. */
export type AfterSaving = Partial<Readonly<Record<OfficeSettingKind, (db: WriteDb) => void>>>;

export function createOfficeSettings(
  { register, clock, newId }: EngineContext,
  afterSaving: AfterSaving,
): Pick<Handlers<typeof settings, CallContext>, 'versions' | 'saveVersion'> {
  return {
    versions: ({ kind }) => ({
      versions: listVersions(register.read, kind),
      current: settingOn(register.read, kind, dateOf(clock.now())),
      initial: officeSettingKinds[kind].initial,
    }),
    saveVersion({ kind, validFrom, value }, { actor }) {
      const checked = checkedSetting(kind, value);
      const at = instantOf(clock.now());
      const version = { id: newId(), kind, validFrom, value: checked, createdAt: at, createdBy: actor.name };
      return register.write((db) => {
        const before = settingOn(db, kind, validFrom);
        insertVersion(db, version);
        const changes = [{ field: 'validFrom', from: null, to: validFrom }, ...changesBetween(before, checked)];
        writeAuditLine(db, { at, actor, action: `settings.${kind}`, entity: 'settings', recordId: version.id, changes });
        afterSaving[kind]?.(db);
        return version;
      });
    },
  };
}
