/** How many rows and cells a file may have; another kind of file may have others. */
export interface Room {
  rows: number;
  cells: number;
}

/** What a file with a table may be at most, where its reader says nothing else: a roster, of a district of 12,000 members. */
export const limits = {
  /** Bytes of everything in an `.xlsx` that is read, once unzipped, and entries of the zip. */
  unzippedBytes: 32 * 1024 * 1024,
  entries: 500,
  /** Of all sheets that are read together. */
  rows: 15_000,
  columns: 100,
  /** Cells of a sheet that are there, empty ones with a border included. */
  cells: 400_000,
  /** `<row>` elements of a sheet, empty ones included, and cells under all merges together. */
  rowElements: 200_000,
  mergedArea: 400_000,
  /** Elements that the reader keeps as a tree: shared texts (two or more each), styles, the workbook's own. */
  sharedElements: 400_000,
  styleElements: 100_000,
  workbookElements: 10_000,
  sheets: 200,
  /** Characters of a cell that is read, and of one line of a text file. */
  fieldText: 500,
  lineText: 100_000,
  /** Elements within elements; a worksheet has ten or so. */
  depth: 64,
  /** Characters between `<` and `>`, and of a number format (Excel: 255). */
  tag: 8_192,
  numberFormat: 255,
  /** Lines below a header of one row that may still belong to it, and lines above it that may be groups. */
  headerRows: 3,
  /** Characters of a text that is shown. */
  shown: 40,
} as const;
