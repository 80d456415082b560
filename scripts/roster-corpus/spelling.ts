import { strToU8, zipSync } from 'fflate';
import { zip64 } from './zip64';

/** The `.xlsx` format has many right spellings; this writes a workbook in any of them, part by part. */

/** What a cell holds; `serial` is a day as Excel counts, shown in a date format. */
export type Value =
  | string
  | number
  | boolean
  | null
  | { serial: number; format?: keyof typeof styleOf }
  | { formula: string; value?: string | number }
  | { error: string }
  | { isoDay: string }
  | { rich: string[]; phonetic?: string };

export interface RawSheet {
  name: string;
  rows: Value[][];
  /** Ranges such as `A1:C1`. */
  merges?: string[];
  state?: 'hidden' | 'veryHidden';
}

/** How a file is spelled; without any of these, as Excel does. */
export interface Spelling {
  /** Before every element, e.g. `x:`. */
  prefix?: string;
  /** Cells and rows without their coordinates. */
  unnumbered?: 'cells' | 'cellsAndRows';
  /** The namespace prefix of relations, `r` as a rule. */
  relationPrefix?: string;
  target?: (path: string) => string;
  quote?: "'";
  strict?: boolean;
  zip64?: boolean;
  date1904?: string;
  strings?: 'inline' | 'shared' | 'plain';
  /** How text is written, e.g. characters as `&#…;`. */
  escape?: (text: string) => string;
  /** Where the parts lie. */
  folder?: string;
  /** Written at the start of every part. */
  bom?: boolean;
  /** Empty cells with a border, as many below the last row. */
  bordered?: number;
  /** Attributes and elements of the writer's own, before and after the cells. */
  own?: { namespaces?: string; before?: string; after?: string };
  /** Turned slashes in the zip, as some writers on Windows have them. */
  backslashes?: boolean;
}

const main = {
  usual: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
};
const relations = {
  usual: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Every character beyond 16 bits as a numeric reference, as Java's and old Windows' writers do. */
export const astralAsNumbers = (text: string): string =>
  escaped(text).replace(/[\u{10000}-\u{10ffff}]/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** The styles of a workbook by name: where each stands among the formats of cells. */
const styleOf = { plain: 0, day: 1, month: 2, chineseMonth: 3, chineseDay: 4, monthName: 5 } as const;
const formatIds = [0, 14, 176, 57, 31, 17];

const styles = (p: string): string =>
  `<${p}numFmts count="1"><${p}numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></${p}numFmts>` +
  `<${p}fonts count="1"><${p}font/></${p}fonts><${p}fills count="1"><${p}fill/></${p}fills>` +
  `<${p}borders count="1"><${p}border/></${p}borders><${p}cellStyleXfs count="1"><${p}xf/></${p}cellStyleXfs>` +
  `<${p}cellXfs count="${formatIds.length}">${formatIds.map((id) => `<${p}xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</${p}cellXfs>`;

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Writes the parts of a workbook and zips them. */
export function spelled(sheets: RawSheet[], spelling: Spelling = {}): Buffer {
  const files = partsOf(sheets, spelling);
  const parts = Object.fromEntries(
    Object.entries(files).map(([name, xml]) => [
      spelling.backslashes ? name.replaceAll('/', '\\') : name,
      strToU8(
        `${spelling.bom ? '\uFEFF' : ''}<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${
          spelling.quote ? xml.replaceAll('"', "'") : xml
        }`,
      ),
    ]),
  );
  return Buffer.from(spelling.zip64 ? zip64(parts) : zipSync(parts, { mtime: '2026-01-01T00:00:00Z' }));
}

function partsOf(sheets: RawSheet[], spelling: Spelling): Record<string, string> {
  const { prefix = '', relationPrefix: r = 'r', target = (path: string) => path, folder = 'xl' } = spelling;
  const kind = spelling.strict ? 'strict' : 'usual';
  const space = `xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="${main[kind]}"`;
  const element = (name: string, attributes: string, body: string) =>
    `<${prefix}${name}${attributes}>${body}</${prefix}${name}>`;
  const shared: string[] = [];
  const worksheets = sheets.map((sheet) =>
    element(
      'worksheet',
      ` ${space}${spelling.own?.namespaces ?? ''}`,
      `${spelling.own?.before ?? ''}${sheetBody(sheet, spelling, shared)}${spelling.own?.after ?? ''}`,
    ),
  );
  const relation = (id: string, type: string, path: string) =>
    `<Relationship Id="${id}" Type="${relations[kind]}/${type}" Target="${path}"/>`;
  const relationsOf = (body: string) =>
    `<Relationships xmlns="${packaged}/relationships">${body}</Relationships>`;
  const type = (name: string, content: string) =>
    `<Override PartName="/${folder}/${name}" ContentType="${spreadsheetType}.${content}+xml"/>`;
  return {
    '[Content_Types].xml':
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${type('styles.xml', 'styles')}` +
      `${sheets.map((_, index) => type(`worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}${type('sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': relationsOf(relation('rId1', 'officeDocument', `${folder}/workbook.xml`)),
    [`${folder}/workbook.xml`]: element(
      'workbook',
      ` ${space} xmlns:${r}="${relations[kind]}"`,
      (spelling.date1904 ? `<${prefix}workbookPr date1904="${spelling.date1904}"/>` : '') +
        element(
          'sheets',
          '',
          sheets
            .map(
              ({ name, state }, index) =>
                `<${prefix}sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} ${r}:id="rId${index + 1}"/>`,
            )
            .join(''),
        ),
    ),
    [`${folder}/_rels/workbook.xml.rels`]: relationsOf(
      sheets
        .map((_, index) =>
          relation(`rId${index + 1}`, 'worksheet', target(`worksheets/sheet${index + 1}.xml`)),
        )
        .join('') +
        relation('rId90', 'styles', target('styles.xml')) +
        (shared.length > 0 ? relation('rId91', 'sharedStrings', target('sharedStrings.xml')) : ''),
    ),
    [`${folder}/styles.xml`]: element('styleSheet', ` ${space}`, styles(prefix)),
    ...Object.fromEntries(
      worksheets.map((xml, index) => [`${folder}/worksheets/sheet${index + 1}.xml`, xml]),
    ),
    ...(shared.length > 0 && {
      [`${folder}/sharedStrings.xml`]: element(
        'sst',
        ` ${space} count="${shared.length}" uniqueCount="${shared.length}"`,
        shared.map((text) => element('si', '', text)).join(''),
      ),
    }),
  };
}

function sheetBody({ rows, merges = [] }: RawSheet, spelling: Spelling, shared: string[]): string {
  const { prefix = '', unnumbered, bordered = 0 } = spelling;
  const below = Array.from({ length: bordered }, (_, at) => {
    const y = rows.length + at + 1;
    return `<${prefix}row r="${y}">${[0, 1, 2, 3].map((x) => `<${prefix}c r="${letters(x)}${y}" s="1"/>`).join('')}</${prefix}row>`;
  });
  const body = rows
    .map((row, y) => {
      const cells = row.map((value, x) => {
        const name = unnumbered ? '' : ` r="${letters(x)}${y + 1}"`;
        if (value === null) return unnumbered ? `<${prefix}c/>` : '';
        return cellOf(value, name, spelling, shared);
      });
      const number = unnumbered === 'cellsAndRows' ? '' : ` r="${y + 1}"`;
      return `<${prefix}row${number}>${cells.join('')}</${prefix}row>`;
    })
    .join('');
  const merged = merges.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`).join('');
  return (
    `<${prefix}sheetData>${body}${below.join('')}</${prefix}sheetData>` +
    (merged ? `<${prefix}mergeCells count="${merges.length}">${merged}</${prefix}mergeCells>` : '')
  );
}

function cellOf(value: Exclude<Value, null>, name: string, spelling: Spelling, shared: string[]): string {
  const { prefix = '', strings = 'shared', escape = escaped } = spelling;
  const v = (text: string | number) => `<${prefix}v>${text}</${prefix}v>`;
  const t = (text: string) => `<${prefix}t xml:space="preserve">${escape(text)}</${prefix}t>`;
  const cell = (attributes: string, body: string) => `<${prefix}c${name}${attributes}>${body}</${prefix}c>`;
  if (typeof value === 'number') return cell('', v(value));
  if (typeof value === 'boolean') return cell(' t="b"', v(value ? 1 : 0));
  if (typeof value === 'string') {
    if (strings === 'plain') return cell(' t="str"', v(escape(value)));
    if (strings === 'inline') return cell(' t="inlineStr"', `<${prefix}is>${t(value)}</${prefix}is>`);
    return cell(' t="s"', v(shared.push(t(value)) - 1));
  }
  if ('serial' in value) return cell(` s="${styleOf[value.format ?? 'day']}"`, v(value.serial));
  if ('error' in value) return cell(' t="e"', v(value.error));
  if ('isoDay' in value) return cell(' s="1" t="d"', v(value.isoDay));
  if ('rich' in value) {
    const runs = value.rich.map((text) => `<${prefix}r>${t(text)}</${prefix}r>`).join('');
    const reading = value.phonetic ? `<${prefix}rPh sb="0" eb="1">${t(value.phonetic)}</${prefix}rPh>` : '';
    return cell(' t="s"', v(shared.push(runs + reading) - 1));
  }
  const formula = `<${prefix}f>${escaped(value.formula)}</${prefix}f>`;
  if (value.value === undefined) return cell('', formula);
  return typeof value.value === 'number'
    ? cell('', formula + v(value.value))
    : cell(' t="str"', formula + v(escape(value.value)));
}
