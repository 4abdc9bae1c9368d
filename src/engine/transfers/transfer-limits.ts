import type { TransferLimits } from '#shared/contract/transfers.ts';
import { defaultTransferLimits } from '#shared/rules/transfer-record.ts';
import type { ReadDb } from '../database/register.ts';

/** The limits in force on a day (ISO date). */
export function transferLimitsOn(_db: ReadDb, _day: string): TransferLimits {
  return defaultTransferLimits;
}
