import { zipSync } from 'fflate';
import type { Sheet } from './book';
import { fail } from './fault';
import { limits } from './limits';
import { unzip } from './unzip';
import { attribute, tagsOf, type Tag } from './xml-tags';

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

/** Checks an `.xlsx` and answers one that holds its cells, number formats and merges only, without compression. */
export function checkedWorkbook(bytes: Buffer): Uint8Array {
  const texts = new Map(Array.from(unzip(bytes, wanted), ([name, content]) => [name, decoded(content)]));
  const parts: Record<string, Uint8Array> = {};
  const put = (name: string, xml: string) => void (parts[name] = encoder.encode(xml));
  const budget = { cells: limits.cells };
  let workbook: string | undefined;
  for (const [name, xml] of texts) {
    const root = rootOf(xml);
    if (root === 'worksheet') put(name, checkedSheet(xml, budget));
    else if (root === 'sst') put(name, counted(xml, limits.sharedElements));
    else if (root === 'styleSheet') put(name, checkedStyles(xml));
    else if (root === 'workbook' && !workbook) {
      put(name, counted(xml, limits.workbookElements));
      workbook = name;
      const relations = name.replace(/[^/]*$/, (file) => `_rels/${file}.rels`);
      put(relations, counted(texts.get(relations) ?? '', limits.workbookElements));
    }
  }
  if (!workbook) fail('FILE_UNREADABLE');
  put('[Content_Types].xml', '<Types/>');
  put(
    '_rels/.rels',
    `<Relationships><Relationship Id="r" Type="${relationsNamespace}/officeDocument" Target="${escaped(workbook)}"/></Relationships>`,
  );
  return zipSync(parts, { level: 0 });
}

const encoder = new TextEncoder();

/** Parts are UTF-8 as a rule; UTF-16 is allowed and says so by its first two bytes. */
function decoded(content: Buffer): string {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function rootOf(xml: string): string | undefined {
  try {
    for (const { local } of tagsOf(xml.slice(0, limits.tag))) return local;
    return undefined;
  } catch {
    return undefined;
  }
}

/** The same text, unless it has more elements than the reader may keep as a tree. */
function counted(xml: string, atMost: number): string {
  let elements = 0;
  for (const { kind } of tagsOf(xml)) {
    if (kind !== 'close' && (elements += 1) > atMost) fail('FILE_TOO_LARGE');
  }
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

/** Number formats and which cells have them; fonts, borders and colours stay behind. */
function checkedStyles(xml: string): string {
  const formats = new Map(
    chineseFormats.flatMap(([code, ids]) => ids.map((id): [string, string] => [String(id), code])),
  );
  for (const { local, attributes } of tagsOf(counted(xml, limits.styleElements))) {
    if (local !== 'numFmt') continue;
    const code = attribute(attributes, 'formatCode') ?? '';
    if (code.length > limits.numberFormat) fail('FILE_UNREADABLE');
    formats.set(attribute(attributes, 'numFmtId') ?? '', code);
  }
  const written = Array.from(
    formats,
    ([id, code]) => `<numFmt numFmtId="${quoted(id)}" formatCode="${quoted(code)}"/>`,
  );
  // The slice keeps its prefix; the reader does not mind.
  return `<styleSheet><numFmts>${written.join('')}</numFmts>${sliceOf(xml, 'cellXfs')}</styleSheet>`;
}

/** An attribute's value as written, in double quotes whatever it stood in. */
const quoted = (value: string): string => value.replaceAll('"', '&quot;');

/** From the start of an element to its end; `''` when it is not there. */
function sliceOf(xml: string, wanted: string): string {
  let start: number | undefined;
  for (const { local, kind, from, to } of tagsOf(xml)) {
    if (local !== wanted) continue;
    if (kind === 'open') start ??= from;
    else return xml.slice(start ?? from, to);
  }
  return '';
}

/** The cells and merges of a worksheet; a mark instead of the cells when there are too many. */
function checkedSheet(xml: string, budget: { cells: number }): string {
  const scan = new SheetScan(xml, budget);
  for (const tag of tagsOf(xml)) {
    scan.visit(tag);
    if (scan.fault)
      return `<worksheet><sheetData><row><c t="str"><v>${faultMark}${scan.fault}</v></c></row></sheetData></worksheet>`;
  }
  return `<worksheet>${scan.cells()}${scan.merges()}</worksheet>`;
}

/** What a sheet that could not be read says of itself. */
export function faultOf(rows: readonly (readonly unknown[])[]): Sheet['fault'] {
  const [first] = rows[0] ?? [];
  if (typeof first !== 'string' || !first.startsWith(faultMark)) return undefined;
  return first.slice(1) as Sheet['fault'];
}

/**
 * Goes through a worksheet and checks every coordinate. The reader fills the gaps before a cell with empty ones, so that
 * a single cell `XFD1048576` would become seventeen thousand million. Empty cells, of which bordered sheets have many,
 * are left out.
 */
class SheetScan {
  fault: Sheet['fault'];
  private kept: string[] = [];
  private keptTo = -1;
  private mergesFrom = -1;
  private merged = '';
  private row = 0;
  private column = 0;
  private rowElements = 0;
  private mergedArea = 0;
  private isNumbered = true;
  private inCells = false;
  private hasCells = false;

  constructor(
    private readonly xml: string,
    private readonly budget: { cells: number },
  ) {}

  cells(): string {
    return this.kept.join('');
  }

  merges(): string {
    return this.merged;
  }

  visit(tag: Tag): void {
    if (tag.local === 'sheetData') this.sheetData(tag);
    else if (tag.local === 'mergeCells') this.mergeCells(tag);
    else if (tag.local === 'mergeCell' && tag.kind !== 'close') this.mergeCell(tag);
    else if (!this.inCells || tag.kind === 'close') return;
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
    const number = attribute(tag.attributes, 'r');
    if (number !== undefined && !/^\d{1,7}$/.test(number)) fail('FILE_UNREADABLE');
    this.row = Number(number ?? 0) || this.row + 1;
    this.column = 0;
    if ((this.rowElements += 1) > limits.rowElements) this.fault = 'TOO_MANY_ROWS';
    if (tag.kind === 'empty' && number !== undefined) this.leaveOut(tag);
  }

  private cell(tag: Tag): void {
    const name = attribute(tag.attributes, 'r');
    const [, letters, number] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name ?? '') ?? [];
    if (name !== undefined && (!letters || Number(number) < 1)) fail('FILE_UNREADABLE');
    this.column = letters ? columnNumber(letters) : this.column + 1;
    if (!letters) this.isNumbered = false;
    if (tag.kind === 'empty' && this.isNumbered) {
      this.leaveOut(tag);
      return;
    }
    const row = Number(number ?? this.row);
    if (row > limits.rows) this.fault = 'TOO_MANY_ROWS';
    else if (this.column > limits.columns) this.fault = 'TOO_MANY_COLUMNS';
    else if ((this.budget.cells -= 1) < 0) this.fault = 'FILE_TOO_LARGE';
  }

  private mergeCells({ kind, from, to }: Tag): void {
    if (kind === 'open' && this.merged === '') this.mergesFrom = from;
    else if (kind === 'close' && this.mergesFrom >= 0 && this.merged === '') {
      this.merged = this.xml.slice(this.mergesFrom, to);
    }
  }

  private mergeCell({ attributes }: Tag): void {
    const [, left = '', top, right = '', bottom] =
      /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(attribute(attributes, 'ref') ?? '') ?? [];
    if (!left) fail('FILE_UNREADABLE');
    const width = Math.min(columnNumber(right || left), limits.columns) - columnNumber(left) + 1;
    const height = Math.min(Number(bottom ?? top), limits.rows) - Number(top) + 1;
    this.mergedArea += 1 + Math.max(width, 0) * Math.max(height, 0);
    if (this.mergedArea > limits.mergedArea) this.fault = 'FILE_TOO_LARGE';
  }
}

/** `A` is 1, `AA` is 27. */
const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
