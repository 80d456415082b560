import type { Register } from '../domain/register/declare';
import type { RegisterRecord } from '../domain/register/model';
import { wordsOf } from '../domain/declared/held';
import {
  dayCell,
  longCell,
  numberCell,
  sheetOf,
  textCell,
  writeSheets,
  type Column,
} from '../kernel/workbook';

/** A register as a table: a column for each field of its declaration, between who keeps a record and how it stands. */
export const writeTable = (
  register: Register,
  records: RegisterRecord[],
  { title, note }: { title: string; note: string },
): Promise<Buffer> => writeSheets([sheetOf({ title, note, columns: columnsOf(register), rows: records })]);

function columnsOf(register: Register): Column<RegisterRecord>[] {
  return [
    { header: '序号', width: 6, cell: (_, index) => numberCell(index + 1) },
    { header: '党组织', width: 30, cell: ({ organizationName }) => textCell(organizationName) },
    ...Object.keys(register.fields).map((name) => columnOf(register, name)),
    { header: '状态', width: 12, cell: ({ state }) => textCell(register.states[state]?.word) },
  ];
}

function columnOf(register: Register, name: string): Column<RegisterRecord> {
  const { kind, label, unit } = register.fields[name] ?? { kind: 'line', label: name };
  const numberIn = ({ values }: RegisterRecord) => {
    const value = values[name];
    return typeof value === 'number' ? value : undefined;
  };
  switch (kind) {
    case 'day':
      return {
        header: label,
        width: 14,
        cell: (record) => dayCell(wordsOf(register.fields, record, name) || undefined),
      };
    case 'count':
      return {
        header: unit ? `${label}（${unit}）` : label,
        width: 12,
        cell: (record) => {
          const value = numberIn(record);
          return value === undefined ? undefined : numberCell(value);
        },
      };
    case 'money':
      return {
        header: `${label}（元）`,
        width: 14,
        cell: (record) => {
          const value = numberIn(record);
          return value === undefined ? undefined : { value: value / 100, format: '0.00' };
        },
      };
    default:
      return {
        header: label,
        width: kind === 'text' ? 48 : 20,
        cell: (record) => longCell(wordsOf(register.fields, record, name)),
      };
  }
}
