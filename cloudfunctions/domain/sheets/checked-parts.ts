import { zipSync } from 'fflate';
import type { Sheet } from './book';
import { fail } from './fault';
import { limits, type Room } from './limits';
import { unzip } from './unzip';
import { attribute, eachTag, type Tag } from './xml-tags';

/**
 * An `.xlsx` from a stranger, taken apart, checked and put together anew: the reader gets exactly what was checked and
 * nothing else, so that it cannot see the file differently. Parts are told by their first element, wherever they lie.
 */

/** What stands alone in a sheet that is too large to be read; the sheet may be a hidden one that nobody wants. */
const faultMark = '\uE000';

/** All parts but pictures, themes and what else holds no cells. */
const wanted = (name: string): boolean =>
  /\.(?:xml|rels)$/i.test(name) &&
  !/(?:^|\/)(?:docProps|theme|drawings|charts|media|worksheets\/_rels)\//i.test(name);

const relationsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface CheckedWorkbook {
  /** A zip of what was checked, without compression. */
  zip: Uint8Array;
  /** True when a cell may show a month without its day, so that number formats must be looked at. */
  showMonths: boolean;
}

/** Checks an `.xlsx` and answers one that holds its cells, number formats and merges only. */
export function checkedWorkbook(bytes: Buffer, room: Room = limits): CheckedWorkbook {
  const texts = new Map(Array.from(unzip(bytes, wanted), ([name, content]) => [name, decoded(content)]));
  const parts: Record<string, Uint8Array> = {};
  const put = (name: string, xml: string) => void (parts[name] = encoder.encode(xml));
  const budget = { cells: room.cells, rows: room.rows };
  let workbook: string | undefined;
  let showMonths = false;
  for (const [name, xml] of texts) {
    const root = rootOf(xml);
    if (root === 'worksheet') put(name, checkedSheet(xml, budget));
    else if (root === 'sst') put(name, counted(xml, limits.sharedElements));
    else if (root === 'styleSheet') {
      const styles = checkedStyles(xml);
      put(name, styles.xml);
      showMonths ||= styles.showMonths;
    } else if (root === 'workbook' && !workbook) {
      workbook = name;
      const body = sliceOf(counted(xml, limits.workbookElements), 'workbookPr') + sliceOf(xml, 'sheets');
      put(name, `<workbook>${body}</workbook>`);
      const relations = relationsOf(name);
      put(relations, counted(texts.get(relations) ?? '', limits.workbookElements));
    }
  }
  if (!workbook) fail('FILE_UNREADABLE');
  put('[Content_Types].xml', '<Types/>');
  put(
    '_rels/.rels',
    `<Relationships><Relationship Id="r" Type="${relationsNamespace}/officeDocument" Target="${escaped(workbook)}"/></Relationships>`,
  );
  return { zip: zipSync(parts, { level: 0 }), showMonths };
}

/** Where the relations of a part lie: `xl/_rels/workbook.xml.rels`. */
function relationsOf(name: string): string {
  const file = name.lastIndexOf('/') + 1;
  return `${name.slice(0, file)}_rels/${name.slice(file)}.rels`;
}

const encoder = new TextEncoder();

/** Parts are UTF-8 as a rule; UTF-16 is allowed and says so by its first two bytes. */
function decoded(content: Buffer): string {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function rootOf(xml: string): string | undefined {
  let root: string | undefined;
  try {
    eachTag(xml.slice(0, limits.tag), ({ local }) => {
      root = local;
      return false;
    });
  } catch {
    // No XML; then it is none of the parts that are read.
  }
  return root;
}

/** The same text, unless it has more elements than the reader may keep as a tree. */
function counted(xml: string, atMost: number): string {
  let elements = 0;
  eachTag(xml, ({ kind }) => {
    if (kind !== 'close' && (elements += 1) > atMost) fail('FILE_TOO_LARGE');
  });
  return xml;
}

/** Formats that a spreadsheet in Chinese numbers without naming them; those of other languages mean the same days. */
const chineseFormats: readonly [code: string, ids: readonly number[]][] = [
  ['yyyy年m月', [27, 36, 50, 52, 57]],
  ['m月d日', [28, 29, 51, 53, 54, 58]],
  ['m-d-yy', [30]],
  ['yyyy年m月d日', [31]],
  ['h时mm分', [32, 34, 55]],
  ['h时mm分ss秒', [33, 35, 56]],
];

interface Styles {
  xml: string;
  /** True when a cell may show a month without its day. */
  showMonths: boolean;
}

/** Number formats and which cells have them; fonts, borders and colours stay behind. */
function checkedStyles(xml: string): Styles {
  const formats = new Map(
    chineseFormats.flatMap(([code, ids]) => ids.map((id): [string, string] => [String(id), code])),
  );
  const used = new Set<string>();
  eachTag(counted(xml, limits.styleElements), (tag) => {
    if (tag.local === 'xf') used.add(attribute(xml, tag, 'numFmtId') ?? '');
    if (tag.local !== 'numFmt' || tag.kind === 'close') return;
    const code = attribute(xml, tag, 'formatCode') ?? '';
    if (code.length > limits.numberFormat) fail('FILE_UNREADABLE');
    formats.set(attribute(xml, tag, 'numFmtId') ?? '', code);
  });
  const written = Array.from(
    formats,
    ([id, code]) => `<numFmt numFmtId="${quoted(id)}" formatCode="${quoted(code)}"/>`,
  );
  return {
    // The slice keeps its prefix; the reader does not mind.
    xml: `<styleSheet><numFmts>${written.join('')}</numFmts>${sliceOf(xml, 'cellXfs')}</styleSheet>`,
    showMonths: [...used].some((id) => id === builtInMonth || showsMonthOnly(formats.get(id))),
  };
}

/** `mmm-yy`, which is numbered without being named. */
const builtInMonth = '17';

/** True for a format of year and month without a day, such as `yyyy"年"m"月"`, whose day may be Excel's own. */
export function showsMonthOnly(format = ''): boolean {
  const signs = format.replace(/"[^"]*"|&quot;.*?&quot;|\\.|\[[^\]]*\]/g, '').toLowerCase();
  return /m/.test(signs) && /[ye]/.test(signs) && !/[dhs]/.test(signs);
}

/** An attribute's value as written, in double quotes whatever it stood in. */
const quoted = (value: string): string => value.replaceAll('"', '&quot;');

/** From the start of an element to its end; `''` when it is not there. */
function sliceOf(xml: string, wanted: string): string {
  let start: number | undefined;
  let slice = '';
  eachTag(xml, ({ local, kind, from, to }) => {
    if (local !== wanted) return true;
    if (kind === 'open') {
      start ??= from;
      return true;
    }
    slice = xml.slice(start ?? from, to);
    return false;
  });
  return slice;
}

/** The cells and merges of a worksheet; a mark instead of the cells when there are too many. */
function checkedSheet(xml: string, budget: Room): string {
  const scan = new SheetScan(xml, budget);
  eachTag(xml, (tag) => {
    scan.visit(tag);
    return scan.fault === undefined;
  });
  const mark = `<sheetData><row><c t="str"><v>${faultMark}${scan.fault}</v></c></row></sheetData>`;
  return `<worksheet>${scan.fault ? mark : scan.cells() + scan.merges()}</worksheet>`;
}

/** What a sheet that could not be read says of itself. */
export function faultOf(rows: readonly (readonly unknown[])[]): Sheet['fault'] {
  const [first] = rows[0] ?? [];
  if (typeof first !== 'string' || !first.startsWith(faultMark)) return undefined;
  return first.slice(1) as Sheet['fault'];
}

/** What may stand among cells: rows, cells, values, formulas, text with its fonts and its reading. */
const inCell = new Set(
  (
    'row c v f is t r rPr rPh phoneticPr rFont charset family b i strike outline shadow condense extend color sz u ' +
    'vertAlign scheme extLst ext'
  ).split(' '),
);

/**
 * Goes through a worksheet and checks every coordinate. The reader fills the gaps before a cell with empty ones, so that
 * a single cell `XFD1048576` would become seventeen thousand million. Empty cells, of which bordered sheets have many,
 * are left out.
 */
class SheetScan {
  fault: Sheet['fault'];
  private kept: string[] = [];
  private keptTo = -1;
  private ranges: string[] = [];
  private row = 0;
  private column = 0;
  private rowElements = 0;
  private mergedArea = 0;
  private isNumbered = true;
  private inCells = false;
  private hasCells = false;

  constructor(
    private readonly xml: string,
    /** What is left of it. */
    private readonly budget: Room,
  ) {}

  cells(): string {
    return this.kept.join('');
  }

  merges(): string {
    return `<mergeCells>${this.ranges.join('')}</mergeCells>`;
  }

  visit(tag: Tag): void {
    if (tag.local === 'sheetData') this.sheetData(tag);
    else if (tag.local === 'mergeCell') this.mergeCell(tag);
    else if (!this.inCells || tag.kind === 'close') return;
    // Whatever else could stand there is none of a cell's, and would be read all the same: columns by the million.
    else if (!inCell.has(tag.local)) fail('FILE_UNREADABLE');
    else if (tag.local === 'row') this.rowStarts(tag);
    else if (tag.local === 'c') this.cell(tag);
  }

  private sheetData({ kind, from, to }: Tag): void {
    if (kind === 'open' && !this.hasCells) {
      this.inCells = true;
      this.hasCells = true;
      this.keptTo = from;
    } else if (kind === 'close' && this.inCells) {
      this.keep(to);
      this.inCells = false;
    }
  }

  /** Keeps the text up to here. */
  private keep(to: number): void {
    this.kept.push(this.xml.slice(this.keptTo, to));
    this.keptTo = to;
  }

  private leaveOut({ from, to }: Tag): void {
    this.keep(from);
    this.keptTo = to;
  }

  private rowStarts(tag: Tag): void {
    const number = attribute(this.xml, tag, 'r');
    if (number !== undefined && !/^\d{1,7}$/.test(number)) fail('FILE_UNREADABLE');
    this.row = Number(number ?? 0) || this.row + 1;
    this.column = 0;
    if ((this.rowElements += 1) > limits.rowElements) this.fault = 'TOO_MANY_ROWS';
    if (tag.kind === 'empty' && number !== undefined) this.leaveOut(tag);
  }

  private cell(tag: Tag): void {
    const name = attribute(this.xml, tag, 'r');
    const place = name === undefined ? undefined : placeOf(name);
    this.column = place === undefined ? this.column + 1 : place % perRow;
    if (place === undefined) this.isNumbered = false;
    if (tag.kind === 'empty' && this.isNumbered) {
      this.leaveOut(tag);
      return;
    }
    const row = place === undefined ? this.row : Math.floor(place / perRow);
    if (row > this.budget.rows) this.fault = 'TOO_MANY_ROWS';
    else if (this.column > limits.columns) this.fault = 'TOO_MANY_COLUMNS';
    else if ((this.budget.cells -= 1) < 0) this.fault = 'FILE_TOO_LARGE';
  }

  private mergeCell(tag: Tag): void {
    if (tag.kind === 'close') return;
    const [first = '', last = first] = (attribute(this.xml, tag, 'ref') ?? '').split(':');
    const [from, to] = [placeOf(first), placeOf(last)];
    this.ranges.push(`<mergeCell ref="${first}:${last}"/>`);
    const width = Math.min(to % perRow, limits.columns) - (from % perRow) + 1;
    const height = Math.min(Math.floor(to / perRow), this.budget.rows) - Math.floor(from / perRow) + 1;
    this.mergedArea += 1 + Math.max(width, 0) * Math.max(height, 0);
    if (this.mergedArea > limits.mergedArea) this.fault = 'FILE_TOO_LARGE';
  }
}

/** More than three letters can number. */
const perRow = 32_768;

/** A cell's coordinates, both from 1, as row × `perRow` + column: `AA7` is row 7, column 27; refuses what is none. */
function placeOf(name: string): number {
  let column = 0;
  let at = 0;
  for (; at < name.length && at < 4; at += 1) {
    const letter = (name.charCodeAt(at) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let row = 0;
  for (let digit = at; digit < name.length; digit += 1) {
    const value = name.charCodeAt(digit) - 48;
    if (value < 0 || value > 9 || digit > at + 6) fail('FILE_UNREADABLE');
    row = row * 10 + value;
  }
  return at > 0 && at <= 3 && row > 0 ? row * perRow + column : fail('FILE_UNREADABLE');
}
