import { book, july, plainExpected, plainRows, sheetCase, type Case } from '../case';
import { astralAsNumbers, spelled, type Spelling } from '../spelling';

/** One list in every right spelling of the format. */

const spelledAs = (name: string, about: string, spelling: Spelling): Case =>
  sheetCase(name, about, book(plainRows, { spelling }), plainExpected);

const days1904 = plainRows.map((row) =>
  row.map((cell) =>
    cell && typeof cell === 'object' && 'serial' in cell ? { serial: cell.serial - 1462 } : cell,
  ),
);

const wpsNamespaces =
  ' xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';

export const spellings: Case[] = [
  spelledAs('spelling-usual', 'as Excel spells it', {}),
  spelledAs('spelling-prefixed', 'every element prefixed, as by the Open XML SDK', { prefix: 'x:' }),
  spelledAs('spelling-cells-without-r', 'cells without coordinates', { unnumbered: 'cells' }),
  spelledAs('spelling-rows-without-r', 'rows and cells without coordinates', { unnumbered: 'cellsAndRows' }),
  spelledAs('spelling-relation-prefix', 'relations under another prefix', { relationPrefix: 'rel' }),
  spelledAs('spelling-absolute-targets', 'relations to absolute places, as by openpyxl', {
    target: (path) => `/xl/${path}`,
  }),
  spelledAs('spelling-dotted-targets', 'relations to ./ places', { target: (path) => `./${path}` }),
  spelledAs('spelling-upward-targets', 'relations to ../xl/ places', { target: (path) => `../xl/${path}` }),
  spelledAs('spelling-other-folder', 'parts in another folder', { folder: 'excel' }),
  spelledAs('spelling-single-quotes', 'single quotes', { quote: "'" }),
  spelledAs('spelling-strict', 'the strict namespaces of ISO 29500', { strict: true }),
  spelledAs('spelling-zip64', 'a zip in its 64-bit form', { zip64: true }),
  spelledAs('spelling-bom', 'a BOM before every part', { bom: true }),
  spelledAs('spelling-backslashes', 'places with backslashes in the zip', { backslashes: true }),
  spelledAs('spelling-inline', 'text in the cells, as by EasyExcel (POI, streaming)', { strings: 'inline' }),
  spelledAs('spelling-plain-strings', 'text as the result of a formula', { strings: 'plain' }),
  spelledAs('spelling-bordered', 'four hundred empty lines with borders below', { bordered: 400 }),
  spelledAs('spelling-wps', 'namespaces, views and validation as WPS writes them', {
    own: {
      namespaces: wpsNamespaces,
      before:
        '<sheetPr/><dimension ref="A1:D3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/><cols><col min="1" max="16384" width="9"/></cols>',
      after:
        '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B1048576"><formula1>"正式党员,预备党员"</formula1></dataValidation></dataValidations><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/><drawing r:id="rId1"/>',
    },
  }),
  sheetCase(
    'spelling-date1904-true',
    'days counted from 1904, said with date1904="true"',
    book(days1904, { spelling: { date1904: 'true' } }),
    plainExpected,
  ),
  sheetCase(
    'spelling-date1904-one',
    'days counted from 1904, said with date1904="1"',
    book(days1904, { spelling: { date1904: '1' } }),
    plainExpected,
  ),
  sheetCase(
    'spelling-date1904-unstyled',
    'plain numbers in a book that counts from 1904',
    book(
      [
        ['姓名', '人员类别', '入党日期'],
        ['王芳', '正式党员', july[2012] - 1462],
      ],
      { spelling: { date1904: 'true' } },
    ),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', joinedOn: '2012-07-01', doubts: ['C2 DATE_FROM_NUMBER'] },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'spelling-astral-references',
    'characters beyond 16 bits as numeric references, in XML and once more within the text',
    book(
      [
        ['姓名', '人员类别'],
        ['𤭢芳', '正式党员'],
        ['&#134071;强', '预备党员'],
      ],
      { spelling: { escape: astralAsNumbers } },
    ),
    {
      rows: [
        { row: 2, name: '𤭢芳', status: 'full' },
        { row: 3, name: '𠮷强', status: 'probationary' },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'spelling-rich-text',
    'a name in two fonts, with its reading above',
    book([
      ['姓名', '人员类别'],
      [{ rich: ['王', '芳'], phonetic: 'wáng' }, '正式党员'],
    ]),
    { rows: [{ row: 2, name: '王芳', status: 'full' }], passed: ['1 header'] },
  ),
  sheetCase(
    'spelling-iso-days',
    'days as ISO text in cells of type d',
    book([
      ['姓名', '人员类别', '入党日期'],
      ['王芳', '正式党员', { isoDay: '2012-07-01' }],
      ['李强', '正式党员', { isoDay: '2012-07-01T00:00:00' }],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', joinedOn: '2012-07-01' },
        { row: 3, name: '李强', status: 'full', joinedOn: '2012-07-01' },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'spelling-numbers',
    'a summary first, then the table, as Numbers exports them',
    () =>
      spelled([
        {
          name: '导出摘要',
          rows: [
            ['此文稿是从 Numbers 导出的。每个表格都转换到了 Excel 工作表。', null],
            ['Numbers 工作表名称', 'Numbers 表格名称'],
            ['工作表 1', '表格 1'],
          ],
        },
        { name: '工作表 1 - 表格 1', rows: [['表格 1', null, null, null], ...plainRows], merges: ['A1:D1'] },
      ]),
    {
      rows: (plainExpected.rows ?? []).map((row) => ({
        ...row,
        row: row.row + 1,
        sheet: '工作表 1 - 表格 1',
      })),
      passed: ['1 title', '2 header'],
      sheets: { 导出摘要: 'noNames', '工作表 1 - 表格 1': 'read' },
    },
  ),
];
