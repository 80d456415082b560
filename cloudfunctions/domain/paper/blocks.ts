import { openXlsx, type CellValue } from 'hucre';
import PizZip from 'pizzip';
import { dayOf } from '../../kernel/clock';
import type { PaperFormat } from '../../../types/shared/papers';

/** A part of a paper as a screen shows it. */
export type Block =
  | { kind: 'paragraph'; text: string; align: 'left' | 'center' | 'right'; bold: boolean; pageBreak: boolean }
  | {
      kind: 'table';
      heads: number;
      rows: { text: string; span: number; low?: true }[][];
      /** How wide each column is, and how high each row at the least (twips; 0 where it does not say). */
      columns?: number[];
      heights?: number[];
    };

/** What stands in a paper, for a browser to show and print: paragraphs and tables in their order. */
export const blocksOf = (bytes: Buffer, format: PaperFormat): Block[] | Promise<Block[]> =>
  format === 'docx' ? wordBlocks(bytes) : sheetBlocks(bytes);

/** Of our own output only: what the library wrote, in the order of the body. */
function wordBlocks(bytes: Buffer): Block[] {
  const xml = new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
  const parts = xml.match(/<w:tbl>.*?<\/w:tbl>|<w:p(?: [^>]*)?(?:\/>|>.*?<\/w:p>)/gs) ?? [];
  return parts.map((part) => (part.startsWith('<w:tbl>') ? tableOf(part) : paragraphOf(part)));
}

function paragraphOf(xml: string): Block {
  const align = /<w:jc w:val="(center|right)"/.exec(xml)?.[1] ?? 'left';
  return {
    kind: 'paragraph',
    text: textOf(xml),
    align: align as 'left' | 'center' | 'right',
    bold: isBold(xml),
    pageBreak: xml.includes('<w:pageBreakBefore'),
  };
}

/** Set in a heading's letters as a whole: a line that only begins with its label is none. */
function isBold(xml: string): boolean {
  const runs = (xml.match(/<w:r(?: [^>]*)?>.*?<\/w:r>/gs) ?? []).filter((run) => textOf(run) !== '');
  return runs.length > 0 && runs.every((run) => /黑体|小标宋/.test(run));
}

function tableOf(xml: string): Block {
  const rows = xml.match(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs) ?? [];
  const columns = Array.from(xml.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width));
  return {
    kind: 'table',
    heads: rows.filter((row) => row.includes('<w:tblHeader')).length,
    ...(columns.length > 0 && { columns }),
    heights: rows.map((row) => Number(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"/.exec(row)?.[1] ?? 0)),
    rows: rows.map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => ({
        text: (cell.match(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs) ?? []).map(textOf).join('\n'),
        span: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
        // Where one signs or seals, under the room for a hand.
        ...(cell.includes('<w:vAlign w:val="bottom"/>') && { low: true as const }),
      })),
    ),
  };
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const textOf = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g), ([, text]) => text ?? '\n')
    .join('')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? '');

/** A sheet's title and head stand above its lines (`scripts/papers/templates/ledger.ts`). */
async function sheetBlocks(bytes: Buffer): Promise<Block[]> {
  const { sheets } = await openXlsx(bytes);
  return sheets.flatMap(({ rows }, index): Block[] => {
    const [[title = ''] = [], , ...lines] = rows;
    return [
      { kind: 'paragraph', text: shown(title), align: 'center', bold: true, pageBreak: index > 0 },
      {
        kind: 'table',
        heads: 1,
        rows: lines.map((row) => row.map((cell) => ({ text: shown(cell), span: 1 }))),
      },
    ];
  });
}

/** As a cell shows it: minutes on Beijing's clock face, shares of a whole as percentages. */
function shown(cell: CellValue | undefined): string {
  if (cell instanceof Date)
    return `${dayOf(cell.getTime() - 8 * 3_600_000)} ${cell.toISOString().slice(11, 16)}`;
  if (typeof cell === 'number' && !Number.isInteger(cell)) return `${Math.floor(cell * 100)}%`;
  return cell === null || cell === undefined ? '' : String(cell);
}
