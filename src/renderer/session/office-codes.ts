// The office's edits of the code tables, for every screen of this window.
import { placeCodeEdits } from '#shared/codes/index.ts';
import { api } from '../api/api.ts';
import { officeToday } from '../values/office-calendar.ts';

export async function loadOfficeCodes(): Promise<void> {
  placeCodeEdits((await api.codes.list({})).rows, officeToday);
}
