import { numberCell, sheetOf, textCell, writeSheets, type Column } from '../kernel/workbook';
import type { ComparedField, RowKind } from '../../types/shared/reconciliations';
import type { ReconciliationRowRecord } from './model';

/** 请在原系统改: a line for each field that the list has otherwise than the register. */

interface Line {
  name: string;
  code: string;
  place: string;
  what: string;
  there: string;
  here: string;
}

const fieldWords: Record<ComparedField, string> = {
  name: '名称',
  code: '统一社会信用代码',
  town: '街镇',
  employees: '职工人数',
  carrier: '载体',
  status: '经营状态',
  listed: '是否在名单上',
};

/** What is to be looked at there where no single field differs. */
const kindWords: Partial<Record<RowKind, string>> = {
  onlyThere: '台账里没有这家单位',
  unsure: '名称或代码对不上',
  onlyHere: '名单上没有这家单位',
  elsewhere: '不在本街镇',
};

const columns: Column<Line>[] = [
  { header: '序号', width: 6, cell: (_, index) => numberCell(index + 1) },
  { header: '单位名称', width: 36, cell: ({ name }) => textCell(name) },
  { header: '统一社会信用代码', width: 22, cell: ({ code }) => textCell(code) },
  { header: '在名单的哪里', width: 16, cell: ({ place }) => textCell(place) },
  { header: '哪一项', width: 18, cell: ({ what }) => textCell(what) },
  { header: '名单上是', width: 24, cell: ({ there }) => textCell(there) },
  { header: '请改为', width: 24, cell: ({ here }) => textCell(here) },
];

/** Writes the rows that were left; answers the file and how many lines it has. */
export async function writeLeft(
  rows: readonly ReconciliationRowRecord[],
  note: string,
  wordOf: (field: ComparedField, value: string | number) => string,
): Promise<{ bytes: Buffer; lines: number }> {
  const lines = rows.flatMap(({ name, code, sheet, row, kind, differences }): Line[] => {
    const about = { name, code, place: row > 0 ? `${sheet} 第${row}行`.trim() : '' };
    if (differences.length === 0) return [{ ...about, what: kindWords[kind] ?? '', there: '', here: '' }];
    return differences.map(({ field, there, here }) => ({
      ...about,
      what: fieldWords[field],
      there: wordOf(field, there),
      here: here === undefined ? '' : wordOf(field, here),
    }));
  });
  const title = '请在原系统改';
  return { bytes: await writeSheets([sheetOf({ title, note, columns, rows: lines })]), lines: lines.length };
}
