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

/** Most rows of one of its sheets: twice the largest month of the largest township that was measured, with room. */
export const maximumSheetRows = 300_000;

/** Most columns of one of its sheets: the widest ledger has sixty. */
export const maximumSheetColumns = 400;

/** Names under which workbooks come, with their templates; what a file really is, its bytes tell. */
export const spreadsheetEndings = ['.xlsx', '.xlsm', '.xls', '.et', '.xltx', '.xltm', '.xlt', '.ett'] as const;

/** Tables as text: separated by commas, tabs or semicolons. */
export const textTableEndings = ['.csv', '.txt', '.tsv'] as const;

/** Tables as web pages or as Excel's XML of 2003; most come under the name .xls. */
export const pageTableEndings = ['.htm', '.html', '.xml'] as const;

/** All that a chooser of tables offers and the engine reads. */
export const workbookEndings = [...spreadsheetEndings, ...textTableEndings, ...pageTableEndings] as const;
