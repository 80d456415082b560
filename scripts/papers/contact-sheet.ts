import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { makePaper } from '../../cloudfunctions/domain/paper/make';
import { paperNames, papers, type PaperName } from '../../types/shared/papers';
import { root } from '../cloud';
import { sampleFacts } from './facts';

/**
 * Looks at every paper as a word processor draws it: the first page of each, made of made-up records, on one sheet. It
 * needs LibreOffice with Writer and Calc (`soffice`) and `pdftoppm` in the PATH; the fonts that papers name are not free, so
 * that a free one stands in for all of them.
 */

const across = 6;
/** A page on the sheet, in pixels. */
const shown = { width: 250, height: 354 };
const gap = 6;
const bytesAtMost = 300 * 1024;

/** Writes the sheet to a file; answers its size in bytes. */
export async function writeContactSheet(file: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  try {
    const files: string[] = [];
    for (const name of paperNames) files.push(await writeSample(name, folder));
    draw(files, folder);
    const pages = files.map((one) => PNG.sync.read(readFileSync(one.replace(/\.\w+$/, '.png'))));
    const jpeg = jpegWithin(sheetOf(pages));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, jpeg);
    return jpeg.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeSample(name: PaperName, folder: string): Promise<string> {
  const { format } = papers[name];
  const template = readFileSync(join(root, `cloudfunctions/domain/paper/templates/${name}.${format}`));
  const taken = '党员甲（启云公司党支部）于 2026-11-27 10:00 取出，记录版本 SAMPLE；内部使用，不得外传';
  const { bytes } = await makePaper(name, { template, facts: sampleFacts[name]('ordinary'), taken });
  const file = join(folder, `${name}.${format}`);
  writeFileSync(file, bytes);
  return file;
}

/** Has the word processor draw the first page of each, with a Chinese font for every name it does not know. */
function draw(files: string[], folder: string): void {
  const fonts = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular');
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${folder}/fonts</cachedir></fontconfig>`,
  );
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/office`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ],
    { env: { ...process.env, FONTCONFIG_FILE: config, HOME: folder }, stdio: 'ignore', timeout: 300_000 },
  );
  for (const file of files) {
    const stem = file.replace(/\.\w+$/, '');
    execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '72', `${stem}.pdf`, stem]);
  }
}

interface Picture {
  width: number;
  height: number;
  data: Buffer;
}

function sheetOf(pages: PNG[]): Picture {
  const down = Math.ceil(pages.length / across);
  const width = across * (shown.width + gap) + gap;
  const height = down * (shown.height + gap) + gap;
  const data = Buffer.alloc(width * height * 4, 0xcc);
  for (const [index, page] of pages.entries()) {
    const left = gap + (index % across) * (shown.width + gap);
    const top = gap + Math.floor(index / across) * (shown.height + gap);
    const scale = Math.max(page.width / shown.width, page.height / shown.height);
    for (let y = 0; y < Math.floor(page.height / scale); y += 1)
      for (let x = 0; x < Math.floor(page.width / scale); x += 1) {
        const grey = averageOf(page, { x, y, scale });
        data.fill(grey, ((top + y) * width + left + x) * 4, ((top + y) * width + left + x) * 4 + 3);
      }
  }
  return { width, height, data };
}

/** The mean of what a smaller pixel covers: papers are black and grey on white. */
function averageOf(
  { width, height, data }: PNG,
  { x, y, scale }: { x: number; y: number; scale: number },
): number {
  let sum = 0;
  let count = 0;
  for (let row = Math.floor(y * scale); row < Math.min(height, (y + 1) * scale); row += 1)
    for (let column = Math.floor(x * scale); column < Math.min(width, (x + 1) * scale); column += 1) {
      const at = (row * width + column) * 4;
      const opaque = (data[at + 3] ?? 255) / 255;
      sum += (data[at + 1] ?? 255) * opaque + 255 * (1 - opaque);
      count += 1;
    }
  return count === 0 ? 255 : Math.round(sum / count);
}

/** As good a picture as the size allows. */
function jpegWithin(picture: Picture): Buffer {
  for (let quality = 70; quality > 20; quality -= 10) {
    const { data } = encode(picture, quality);
    if (data.length <= bytesAtMost) return data;
  }
  throw new Error('the contact sheet is larger than it may be');
}
