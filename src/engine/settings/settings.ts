import type { Handlers } from '#shared/contract/call.ts';
import type { settings } from '#shared/contract/settings.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { refreshClocks } from '../disputes/refresh-clocks.ts';
import { readHolidayFile } from './holiday-file.ts';
import { fetchFile } from '../files/files.store.ts';
import { consequencesOf } from './consequences.ts';
import { createOfficeSettings } from './office-settings.ts';
import { findRemembered, remember } from './settings.store.ts';

/** How a screen is laid out is no fact of the office: it is remembered without an audit line. */
export function createSettings(context: EngineContext): Handlers<typeof settings, CallContext> {
  const { register } = context;
  return {
    ...createOfficeSettings(context, { holidays: refreshClocks, 'dispute-limits': refreshClocks }),
    consequences: ({ kind, validFrom, value }) => consequencesOf(register.read, kind, validFrom, value),
    readHolidayFile: ({ fileId, year }) => readHolidayFile(fetchFile(register.read, fileId), year),
    remembered: ({ key }, { actor }) => ({ value: findRemembered(register.read, actor.id ?? '', key) }),
    remember({ key, value }, { actor }) {
      register.write((db) => remember(db, actor.id ?? '', key, value));
      return {};
    },
  };
}
