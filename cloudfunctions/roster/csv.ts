import { parse } from 'csv-parse/sync';
import { refuse } from '../kernel/errors';
import type { Sheet } from './cells';
import { limits } from './limits';

/** Reads a `.csv` in UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030, as Excel and WPS save it in China. */
export function readCsv(bytes: Buffer): Sheet {
  const text = textOfBytes(bytes) ?? refuse('ROSTER.FILE_UNREADABLE');
  const rows = parseText(text);
  if (rows.length > limits.rows) refuse('ROSTER.TOO_MANY_ROWS', { rowsAtMost: limits.rows });
  if (rows.some((row) => row.length > limits.columns))
    refuse('ROSTER.TOO_MANY_COLUMNS', { columnsAtMost: limits.columns });
  return { rows, formulas: new Set() };
}

function textOfBytes(bytes: Buffer): string | undefined {
  // No text in these encodings holds a zero byte; a picture or a program does.
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!utf16 && bytes.includes(0)) return undefined;
  for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

function parseText(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: [',', '\t', ';'],
      relax_column_count: true,
      relax_quotes: true,
      // One row more than allowed is enough to know that there are too many.
      to: limits.rows + 1,
      max_record_size: 100_000,
    });
  } catch {
    refuse('ROSTER.FILE_UNREADABLE');
  }
}
