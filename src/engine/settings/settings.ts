import type { Handlers } from '#shared/contract/call.ts';
import type { settings } from '#shared/contract/settings.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { dateOf, instantOf } from '../clock.ts';
import { refreshClocks } from '../disputes/refresh-clocks.ts';
import { readHolidayFile } from './holiday-file.ts';
import { dayAfter } from '../files/files.ts';
import { fetchFile, keepFile } from '../files/files.store.ts';
import { layoutText, readLayout } from '../papers/paper-layouts.ts';
import { consequencesOf } from './consequences.ts';
import { createOfficeSettings } from '../office-settings/office-settings.ts';
import { findRemembered, remember } from './settings.store.ts';

const layoutDaysKept = 1;

/** How a screen is laid out is no fact of the office: it is remembered without an audit line. */
export function createSettings(context: EngineContext): Handlers<typeof settings, CallContext> {
  const { register, clock, newId } = context;
  return {
    ...createOfficeSettings(context, { holidays: refreshClocks, 'dispute-limits': refreshClocks }),
    consequences: ({ kind, validFrom, value }) => consequencesOf(register.read, kind, validFrom, value),
    readHolidayFile: ({ fileId, year }) => readHolidayFile(fetchFile(register.read, fileId), year),
    paperLayoutFile({ paper }, { actor }) {
      const now = clock.now();
      const { title, text } = layoutText(register.read, paper, dateOf(now));
      const file = {
        id: newId(),
        name: `${title}样式.json`,
        mediaType: 'application/json',
        bytes: new TextEncoder().encode(text),
        at: instantOf(now),
        by: actor.name,
        keptUntil: dayAfter(now, layoutDaysKept),
      };
      return { fileId: register.write((db) => keepFile(db, file)).fileId, fileName: file.name };
    },
    readPaperLayout: ({ fileId }) => readLayout(fetchFile(register.read, fileId).bytes, dateOf(clock.now())),
    remembered: ({ key }, { actor }) => ({ value: findRemembered(register.read, actor.id ?? '', key) }),
    remember({ key, value }, { actor }) {
      register.write((db) => remember(db, actor.id ?? '', key, value));
      return {};
    },
  };
}
