// Which version of a setting counts, since when and by whom, and what became of the others.
import type { OfficeSettingVersion } from '#shared/contract/settings.ts';
import { instantText } from '../../values/office-calendar.ts';

export type VersionState = '现行' | '将执行' | '以前执行' | '同日被替换';

/** @param versions newest first, as the engine lists them */
export function countingVersion(versions: readonly OfficeSettingVersion[], today: string): OfficeSettingVersion | undefined {
  return versions.find(({ validFrom }) => validFrom <= today);
}

export function versionState(version: OfficeSettingVersion, versions: readonly OfficeSettingVersion[], today: string): VersionState {
  if (versions.find(({ validFrom }) => validFrom === version.validFrom)?.id !== version.id) return '同日被替换';
  if (version.validFrom > today) return '将执行';
  return countingVersion(versions, today)?.id === version.id ? '现行' : '以前执行';
}

/** Since when and by whom what counts today counts. */
export function sinceWords(versions: readonly OfficeSettingVersion[], today: string): string {
  const version = countingVersion(versions, today);
  return version === undefined
    ? '现行的是程序自带的，还没有改过'
    : `现行的从 ${version.validFrom} 起执行，${version.createdBy} ${instantText(version.createdAt)} 存`;
}

/** Versions that begin after today, the nearest first. */
export function comingVersions(versions: readonly OfficeSettingVersion[], today: string): OfficeSettingVersion[] {
  return versions.filter((version) => versionState(version, versions, today) === '将执行').reverse();
}

/** What a version changed: it is compared with the one listed below it, the first with the program's own. */
export function versionBefore(version: OfficeSettingVersion, versions: readonly OfficeSettingVersion[], initial: unknown): unknown {
  return versions[versions.findIndex(({ id }) => id === version.id) + 1]?.value ?? initial;
}
