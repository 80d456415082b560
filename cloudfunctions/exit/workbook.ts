import type { Reading } from '../kernel/database';
import { maskedPhone } from '../kernel/phone';
import { minuteOf } from '../kernel/clock';
import {
  longCell,
  minuteCell,
  numberCell,
  sheetOf,
  writeSheets,
  type Cell,
  type Column,
} from '../kernel/workbook';

/** The most characters that Excel takes into a cell. */
const cellHolds = 32_767;
const goesOn = '…（全文见数据文件）';

type Stored = Record<string, unknown>;

/** What of a register a workbook shows. */
export interface Shown {
  sheet: string;
  note: string;
  fields: Record<string, string>;
  words: Partial<Record<string, Reading>>;
  secrets: readonly string[];
  records: object[];
}

/** A part of a register for people: a column for each field with its Chinese name; phone numbers are masked. */
export function writeRegister({ sheet, note, fields, words, secrets, records }: Shown): Promise<Buffer> {
  const own = Object.entries(fields).filter(([field]) => !field.includes('.') && !secrets.includes(field));
  const columns: Column<Stored>[] = [['_id', '编号'] as const, ...own].map(([field, header]) => ({
    header,
    width: 18,
    cell: (record) => cellOf(record[field], field, { fields, words }),
  }));
  const rows = records as Stored[];
  return writeSheets([sheetOf({ name: sheet, title: sheet, note, columns, rows })]);
}

const isInstant = (value: number): boolean => value > 1_000_000_000_000 && value < 10_000_000_000_000;

type Labelled = Pick<Shown, 'fields' | 'words'>;

function cellOf(value: unknown, field: string, labelled: Labelled): Cell {
  if (typeof value === 'number') return isInstant(value) ? minuteCell(value) : numberCell(value);
  const text = textOf(value, field, labelled);
  return longCell(text.length > cellHolds ? `${text.slice(0, cellHolds - goesOn.length)}${goesOn}` : text);
}

/** A value in words, whatever it holds; `field` says where it stands, for the names of what is inside. */
function textOf(value: unknown, field: string, labelled: Labelled): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return isInstant(value) ? minuteOf(value) : String(value);
  if (typeof value === 'string') return readAs(value, field, labelled);
  if (Array.isArray(value)) {
    const texts = value.map((one) => textOf(one, field, labelled));
    return texts.join(value.some((one) => typeof one === 'object') ? '\n' : '、');
  }
  if (isPhone(value)) return maskedPhone(value.tail);
  return Object.entries(value)
    .map(
      ([name, inner]) =>
        `${labelled.fields[`${field}.${name}`] ?? readAs(name, field, labelled)}：${textOf(inner, `${field}.${name}`, labelled)}`,
    )
    .join('；');
}

/** A text, or the name of something inside, as people read it where it stands. */
function readAs(text: string, field: string, labelled: Labelled): string {
  const reading = readingOf(field, labelled);
  return (typeof reading === 'function' ? reading(text) : reading?.[text]) ?? text;
}

/** What is deep inside of a field is read as the nearest field around it says. */
function readingOf(field: string, { words }: Pick<Labelled, 'words'>): Reading | undefined {
  const around = field.lastIndexOf('.');
  return words[field] ?? (around < 0 ? undefined : readingOf(field.slice(0, around), { words }));
}

const isPhone = (value: object): value is { tail: string } =>
  'sealed' in value && 'tail' in value && typeof value.tail === 'string';
