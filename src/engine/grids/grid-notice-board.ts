// 网格公示牌 as an A4 PDF, drawn anew each time: it shows what stands now and is no record.
import { join } from 'node:path';
import type { Handlers } from '#shared/contract/call.ts';
import type { Grid, grids } from '#shared/contract/grids.ts';
import { userError } from '#shared/errors.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { getRecord } from '../records/record-book.ts';
import { dayAfter } from '../files/files.ts';
import { keepFile } from '../files/files.store.ts';
import { gridNoticeContent } from '../papers/definitions/grid-notice.ts';
import { getPaperDefinition } from '../papers/paper-definitions.ts';
import { openPaperFonts } from '../papers/paper-fonts.ts';
import { countPdfPages } from '../papers/pdf-pages.ts';
import { renderPaper } from '../papers/render-paper.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { getVillageName, gridKind } from './grids.store.ts';

const daysKept = 7;

export function createNoticeBoard({
  register,
  clock,
  newId,
  ports,
  resourceFolder,
}: EngineContext): Pick<Handlers<typeof grids, CallContext>, 'noticeBoard'> {
  const fonts = openPaperFonts(join(resourceFolder, 'fonts'));
  return {
    async noticeBoard({ id }, { actor }) {
      if (ports.printPdf === null) throw userError('papers.no-printer');
      const { header, fields } = getRecord(register.read, gridKind, id);
      const now = clock.now();
      const grid: Grid = {
        ...header,
        ...fields,
        villageName: getVillageName(register.read, fields.villageCode),
        parentGridName: null,
        heirGridName: null,
      };
      const content = gridNoticeContent(grid, settingOn(register.read, 'notice-board', dateOf(now)));
      const bytes = await ports.printPdf(await renderPaper(getPaperDefinition('grid-notice', dateOf(now)), content, fonts));
      const pages = countPdfPages(bytes);
      if (pages === 0) throw userError('papers.failed', { reason: 'no-pages' });
      const fileName = `网格公示牌 ${fields.name}.pdf`;
      const kept = await register.writeWhenFree((db) =>
        keepFile(db, {
          id: newId(),
          name: fileName,
          mediaType: 'application/pdf',
          bytes,
          at: instantOf(now),
          by: actor.name,
          keptUntil: dayAfter(now, daysKept),
        }),
      );
      return { fileId: kept.fileId, fileName, pages };
    },
  };
}
