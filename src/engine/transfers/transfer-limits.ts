import type { TransferLimits } from '#shared/contract/office-settings.ts';
import type { ReadDb } from '../database/register.ts';
import { settingOn } from '../office-settings/office-settings.ts';

/** The limits in force on a day (ISO date). */
export function transferLimitsOn(db: ReadDb, day: string): TransferLimits {
  return settingOn(db, 'transfer-limits', day);
}
