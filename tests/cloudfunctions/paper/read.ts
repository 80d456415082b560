import { strFromU8, unzipSync } from 'fflate';

/** What stands in a Word file, as a reader sees it: no library that wrote it is asked. */
export interface Read {
  /** The text of each paragraph outside of tables, in order. */
  paragraphs: string[];
  /** Tables by rows by cells. */
  tables: string[][][];
  /** Heads and feet of the pages. */
  headers: string[];
  footers: string[];
  /** The body as XML. */
  xml: string;
}

const textOf = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>/g), ([, text]) => text ?? '\n')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const all = (xml: string, element: string): string[] =>
  xml.match(new RegExp(`<w:${element}(?: [^>]*)?>.*?</w:${element}>`, 'gs')) ?? [];

/** Reads a `.docx` back. */
export function readDocx(bytes: Uint8Array): Read {
  const parts = unzipSync(bytes);
  const partsLike = (pattern: RegExp) =>
    Object.keys(parts)
      .filter((name) => pattern.test(name))
      .map((name) => textOf(strFromU8(parts[name] ?? new Uint8Array())));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return {
    paragraphs: all(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''), 'p').map(textOf),
    tables: all(xml, 'tbl').map((table) => all(table, 'tr').map((row) => all(row, 'tc').map(textOf))),
    headers: partsLike(/^word\/header\d*\.xml$/),
    footers: partsLike(/^word\/footer\d*\.xml$/),
    xml,
  };
}
