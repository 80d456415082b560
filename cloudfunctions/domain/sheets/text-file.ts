import { parse } from 'csv-parse/sync';
import type { Book } from './book';
import { fail } from './fault';
import { limits, type Room } from './limits';

/** Reads text files: `.csv` and the like, as Excel and WPS save them and as systems write them. */

const separators = [',', '\t', ';', '|', '，'] as const;

/** Reads separated text in UTF-8, UTF-16 or GB18030 (GBK within), with or without BOM. */
export function readTextFile(
  bytes: Buffer,
  name: string,
  { expected, room = limits }: { expected: string; room?: Room },
): Book {
  const text = textOf(bytes, expected) ?? fail('FILE_UNREADABLE');
  // Systems sell a web page, or XML of 2003, as a spreadsheet.
  if (/^\s*(?:<!doctype html|<html|<table|<meta|<\?xml|<\?mso|<style|<div)/i.test(text.slice(0, 1_000))) {
    fail('OLD_FORMAT');
  }
  const [, told] = /^sep=(.)\r?[\r\n]/i.exec(text.slice(0, 20)) ?? [];
  const body = told ? text.slice(text.search(/[\r\n]/)) : text;
  const delimiter = told ?? delimiterOf(body);
  const rows = parsed(body, delimiter, room);
  if (rows.length > room.rows) fail('TOO_MANY_ROWS', { rowsAtMost: room.rows });
  if (rows.some((row) => row.length > limits.columns)) {
    fail('TOO_MANY_COLUMNS', { columnsAtMost: limits.columns });
  }
  const cells = rows.map((row) => row.map((cell) => (cell === '' ? null : unprotected(cell))));
  return {
    sheets: [{ name, isHidden: false, rows: cells, merges: [], formulas: new Set() }],
    countsFrom1904: false,
    delimiter,
  };
}

/** What keeps a spreadsheet from shortening a long number: an apostrophe, or `="…"`; a tab goes with other spaces. */
const unprotected = (cell: string): string =>
  cell.replace(/^="([^"]*)"$/, '$1').replace(/^['’`‘＇]+(?=\d)/, '');

function textOf(bytes: Buffer, expected: string): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  // Of text in these encodings only UTF-16 holds zero bytes, on one side of every ASCII sign; a picture has them anywhere.
  if (bytes.includes(0)) {
    const encoding = bytes.indexOf(0) % 2 === 1 ? 'utf-16le' : 'utf-16be';
    const text = decoded(bytes, encoding);
    return text?.includes(expected) && !text.includes('\0') ? text : undefined;
  }
  const texts = ['utf-8', 'gb18030'].flatMap((encoding) => decoded(bytes, encoding) ?? []);
  const likely = texts.find((text) => text.includes(expected));
  if (likely) return likely;
  // One broken character must not lose the rest; whatever it was part of is then no name.
  const mended = new TextDecoder('utf-8').decode(bytes);
  return mended.includes(expected) ? mended : texts[0];
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The one separator of the file: that by which most lines fall into the same number of cells. One pass over the text. */
function delimiterOf(text: string): string {
  const lines = new Map<string, Map<number, number>>(separators.map((sign) => [sign, new Map()]));
  const inLine = new Map<string, number>();
  const endLine = () => {
    for (const [sign, count] of inLine) {
      const seen = lines.get(sign);
      seen?.set(count, (seen.get(count) ?? 0) + 1);
    }
    inLine.clear();
  };
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '\n' || sign === '\r') endLine();
    else if (lines.has(sign)) inLine.set(sign, (inLine.get(sign) ?? 0) + 1);
  }
  endLine();
  const scores = separators.map((sign) => {
    const usual = Array.from(lines.get(sign) ?? []).sort(([, one], [, other]) => other - one)[0];
    return { sign, score: usual ? usual[1] * 1_000 + Math.min(usual[0], 999) : 0 };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).sign;
}

function parsed(text: string, delimiter: string, room: Room): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      // One row more than allowed is enough to know that there are too many.
      to: room.rows + 1,
      max_record_size: limits.lineText,
    });
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    if (code === 'CSV_QUOTE_NOT_CLOSED') fail('QUOTE_NOT_CLOSED', { line: lines ?? 0 });
    fail('FILE_UNREADABLE');
  }
}
