// data/清单.xlsx: what stands in a batch, for a person who has only the file and Excel.
import type ExcelJS from 'exceljs';
import { batchEntities, type BatchHeader } from '#shared/contract/batch-file.ts';
import { minuteOfInstant } from '#shared/rules/office-time.ts';
import { excel } from '../files/excel.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import type { NewLine } from './batches.store.ts';
import { sharedKindOf } from '../registers/index.ts';

/** 9 is A4 in the format's own numbering (ECMA-376 part 1, 18.3.1.63). */
const a4Portrait = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };

export async function makeListWorkbook(
  header: Omit<BatchHeader, 'recordCounts'>,
  lines: readonly NewLine[],
  job: RunningJob,
): Promise<Uint8Array> {
  const workbook = new (await excel()).Workbook();
  addCover(workbook, header, lines);
  for (const entity of batchEntities) {
    const own = lines.flatMap((line, index) => (line.entity === entity ? [{ ...line, place: index + 1 }] : []));
    if (own.length === 0) continue;
    const sheet = workbook.addWorksheet(sharedKindOf(entity).name, { views: [{ state: 'frozen', ySplit: 1 }] });
    Object.assign(sheet.pageSetup, a4Portrait, { printTitlesRow: '1:1' });
    sheet.columns = [{ width: 8 }, { width: 52 }, { width: 8 }, { width: 8 }, { width: 40 }];
    sheet.addRow(['序号', '名称', '操作', '版本', '记录标识']).font = { bold: true };
    for (const [index, line] of own.entries()) {
      sheet.addRow([line.place, line.title, line.operation === 'delete' ? '删除' : '报送', line.rev, line.recordId]);
      if (index % 1000 === 999) await job.breathe();
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addCover(workbook: ExcelJS.Workbook, header: Omit<BatchHeader, 'recordCounts'>, lines: readonly NewLine[]): void {
  const sheet = workbook.addWorksheet('报送清单');
  Object.assign(sheet.pageSetup, a4Portrait);
  sheet.columns = [{ width: 18 }, { width: 60 }];
  sheet.addRow(['报送清单']).font = { bold: true, size: 16 };
  const facts: readonly (readonly [string, string | number])[] = [
    ['报送单位', header.officeName],
    ['单位代码', header.officeCode],
    ['所属月份', header.period],
    ['批次序号', header.sequence],
    ['批次号', header.batchId],
    ['生成时间', minuteOfInstant(header.madeAt)],
    ['生成人', header.madeBy],
    ['记录总数', lines.length],
    ...batchEntities.map((entity) => [sharedKindOf(entity).name, lines.filter((line) => line.entity === entity).length] as const),
  ];
  for (const fact of facts) sheet.addRow([...fact]);
}
