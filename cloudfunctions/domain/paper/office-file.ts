import { zipSync } from 'fflate';
import { unzip, UnzipFault } from '../../kernel/unzip';
import type { PaperFormat } from '../../../types/shared/papers';

/**
 * A template from a stranger: taken apart, looked through and put together anew, so that what is filled later is exactly
 * what was looked at. What could run, fetch or carry something along is refused by its name.
 */

/** Of a template: a page of text and its looks, without pictures of any size worth speaking of. */
const limits = { bytes: 16 * 1024 * 1024, entries: 200 };

/** What is in a file that no template may have. */
export const unsafeThings = ['macro', 'external', 'embedded', 'field'] as const;
export type UnsafeThing = (typeof unsafeThings)[number];

export type CheckedFile =
  | { bytes: Buffer }
  | { fault: 'unreadable' | 'tooLarge' }
  | { fault: 'unsafe'; what: UnsafeThing };

const bodyOf: Record<PaperFormat, string> = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' };

/** Looks an office file through; answers it as it is stored, or why it is not taken. */
export function checkedOfficeFile(bytes: Buffer, format: PaperFormat): CheckedFile {
  try {
    const parts = unzip(bytes, (name) => !name.endsWith('/'), limits);
    if (!parts.has(bodyOf[format])) return { fault: 'unreadable' };
    for (const [name, content] of parts) {
      const what = unsafeIn(name, content);
      if (what) return { fault: 'unsafe', what };
    }
    return { bytes: Buffer.from(zipSync(Object.fromEntries(parts), { level: 6 })) };
  } catch (error) {
    if (error instanceof UnzipFault) return { fault: error.code };
    throw error;
  }
}

function unsafeIn(name: string, content: Buffer): UnsafeThing | undefined {
  // How the paper lay in somebody's printer, which Excel keeps with every sheet.
  if (/printerSettings\d*\.bin$/.test(name)) return undefined;
  if (/vba|macro|\.bin$|activeX/i.test(name)) return 'macro';
  if (/embeddings\/|oleObject|\.(?:ole|exe|dll|js|vbs)$/i.test(name)) return 'embedded';
  if (/externalLinks\/|connections\.xml$|queryTables\//i.test(name)) return 'external';
  if (!/\.(?:xml|rels|vml)$/i.test(name)) return undefined;
  return unsafeXml(content.toString('utf8'));
}

function unsafeXml(xml: string): UnsafeThing | undefined {
  // Entities that multiply, or fetch; and a part in another encoding, which would be read differently later.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml) || xml.includes('\u0000')) return 'external';
  if (/macroEnabled|vbaProject/i.test(xml)) return 'macro';
  if (/TargetMode\s*=\s*["']External|attachedTemplate|relationships\/(?:aFChunk|subDocument)/i.test(xml))
    return 'external';
  if (/<(?:\w+:)?(?:OLEObject|altChunk|object)[\s>]/.test(xml)) return 'embedded';
  // A cell that asks another program, or the net.
  if (/<(?:\w+:)?f(?:\s[^>]*)?>[^<]*(?:\||WEBSERVICE|HYPERLINK|\bRTD\b)/i.test(xml)) return 'field';
  return hasField(xml) ? 'field' : undefined;
}

/** Fields that fetch or run something when the file is opened; their names may be torn apart by formatting. */
function hasField(xml: string): boolean {
  const instructions = [
    ...xml.matchAll(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/g),
    ...xml.matchAll(/w:instr="([^"]*)"/g),
  ].map(([, words = '']) => words);
  return /INCLUDE(?:TEXT|PICTURE)|DDE|\bLINK\b|HYPERLINK|IMPORT|MACROBUTTON|DATABASE/i.test(
    instructions.join(''),
  );
}
