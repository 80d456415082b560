import { strToU8, zipSync } from 'fflate';

/** Workbooks part by part, for files that no writer would write. */

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const worksheet = (body: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${body}</worksheet>`;

export const cell = (name: string, value: string): string =>
  `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A header of names and statuses, and one person below it. */
export const named = `<row r="1">${cell('A1', '姓名')}${cell('B1', '人员类别')}</row>`;
export const person = `<row r="2">${cell('A2', '王芳')}${cell('B2', '正式党员')}</row>`;

/** A worksheet of these rows. */
export const data = (rows: string): string => worksheet(`<sheetData>${rows}</sheetData>`);

/** An `.xlsx` whose one sheet has this XML, with other parts if need be. */
export function workbook(sheet: string, more: Record<string, string> = {}): Buffer {
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`;
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:r="${relation}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related('rId1', 'worksheet', 'worksheets/sheet1.xml')}${related('rId2', 'styles', 'styles.xml')}${related('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  );
}
