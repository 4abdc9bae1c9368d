// The number of a case (卷号, 协议编号): from the series of the office's committee, in the year of the day that ends the case.
import { seriesName } from '#shared/rules/case-number.ts';
import type { ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { giveNumber } from '../numbering/give-number.ts';
import { getOffice } from '../own-office/own-office.store.ts';

export function numberCase(db: WriteDb, caseId: string, date: string, by: ChangeBy): string {
  const office = getOffice(db);
  return giveNumber(db, {
    ownerCode: office.divisionCode,
    series: seriesName(office.committeeShortName, 'case'),
    year: Number(date.slice(0, 4)),
    recordId: caseId,
    at: by.at,
    by: by.actor.name,
  });
}
