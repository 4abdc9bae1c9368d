// Apart from the contract, so that the renderer needs no zod for them.

/** 200 MB: far above any table a village sends, far below what hurts a weak PC. */
export const maximumFileBytes = 200 * 1024 * 1024;

/** 20 MB: a scan of many pages at 300 dpi; more is a scanner set wrongly, and the register must stay easy to back up. */
export const maximumAttachmentBytes = 20 * 1024 * 1024;

/** 40 million points: an A4 page at 600 dpi has 35. A larger picture takes a weak PC's memory when it is drawn. */
export const maximumScanPixels = 40_000_000;

/** A dossier of a thousand scanned pages is several dossiers. */
export const maximumScannedPages = 1000;

/** Most bytes of a workbook that is imported: twice what was ever seen, and read in the memory of a weak PC. */
export const maximumWorkbookBytes = 100_000_000;

/** Names under which workbooks come; what a file really is, its bytes tell. */
export const workbookEndings = ['.xlsx', '.xls', '.csv', '.xlsm', '.et', '.txt', '.tsv', '.htm', '.html', '.xml'] as const;
