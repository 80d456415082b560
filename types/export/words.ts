/** The files a ledger is taken out as: a spreadsheet, or the minutes book to print. */
export const exportForms = ['workbook', 'book'] as const;
export type ExportForm = (typeof exportForms)[number];
