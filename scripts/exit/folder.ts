import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  dataName,
  formatVersion,
  knownOf,
  workbookName,
  type Held,
  type Known,
  type Manifest,
} from '../../cloudfunctions/exit/format';

/** The folder in which an exit lies once it is fetched, or a backup; names of its parts are Chinese, for people. */

const manifestFile = '清单.json';

/** A file of the folder, and how it is known. */
export interface HeldFile extends Known {
  path: string;
}

/** A file of an exit, and where it lies in the cloud that was left. */
interface ExitFile extends HeldFile {
  fileId: string;
}

/** Where an uploaded file lies in the folder. */
export const attachedPath = (fileId: string, { storageRoot }: Pick<Held, 'storageRoot'>): string =>
  join('文件', fileId.slice(storageRoot.length));

/** Where a part of a register lies in the folder. */
export const dataPath = (collection: string, number: number): string =>
  join('数据', dataName(collection, number));

/** What must be there to bring it back, each once; uploaded files that were gone already are left out. */
export function heldFiles(held: Held): HeldFile[] {
  const files = new Map<string, HeldFile>();
  for (const { collection, parts } of held.registers) {
    parts.forEach(({ data, attached }, index) => {
      const path = dataPath(collection, index + 1);
      files.set(path, { path, ...data });
      for (const one of attached) {
        if ('missing' in one) continue;
        const { fileId, ...known } = one;
        files.set(attachedPath(fileId, held), { path: attachedPath(fileId, held), ...known });
      }
    });
  }
  return [...files.values()];
}

/** Every file of an exit but the manifest, each once; uploaded files that were gone already are left out. */
export function filesOf(manifest: Manifest): ExitFile[] {
  const files = new Map<string, ExitFile>();
  const { stored, ...readme } = manifest.readme;
  files.set('说明.txt', { path: '说明.txt', fileId: stored, ...readme });
  for (const { collection, sheet, parts } of manifest.registers) {
    parts.forEach((part, index) => {
      const data = dataPath(collection, index + 1);
      const workbook = join('登记表', workbookName(sheet, index + 1, parts.length));
      files.set(data, { path: data, fileId: part.stored.data, ...part.data });
      files.set(workbook, { path: workbook, fileId: part.stored.workbook, ...part.workbook });
      for (const one of part.attached) {
        if ('missing' in one) continue;
        const path = attachedPath(one.fileId, manifest);
        files.set(path, { path, ...one });
      }
    });
  }
  return [...files.values()];
}

/** The bytes of a file of the folder, if it is there and whole. */
export function readKnown(
  folder: string,
  { path, sha256 }: Pick<HeldFile, 'path' | 'sha256'>,
): Buffer | undefined {
  const place = join(folder, path);
  const content = existsSync(place) ? readFileSync(place) : undefined;
  return content && knownOf(content).sha256 === sha256 ? content : undefined;
}

/** Writes a file whole or not at all. */
export function writeWhole(folder: string, path: string, content: Buffer | string): void {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(`${place}.part`, content);
  renameSync(`${place}.part`, place);
}

export const writeManifest = (folder: string, content: Buffer): void =>
  writeWhole(folder, manifestFile, content);

/** Whether a folder was written to its end. */
export const holdsManifest = (folder: string): boolean => existsSync(join(folder, manifestFile));

/** An exit, which holds workbooks and a readme beside what is needed to bring it back. */
const isExit = (held: Held): held is Manifest => 'exitId' in held;

/**
 * The manifest of a folder and its SHA-256, once every file of it is there and whole.
 * @throws what is missing or was changed
 */
export function readFolder(folder: string): { manifest: Held; sha256: string } {
  const place = join(folder, manifestFile);
  if (!holdsManifest(folder)) throw new Error(`${folder} 里没有${manifestFile}，不是写完的导出或备份`);
  const content = readFileSync(place);
  const manifest = JSON.parse(content.toString('utf8')) as Held;
  const format: number = manifest.format;
  if (format !== formatVersion)
    throw new Error(`${folder} 是第 ${format} 种格式，这里的代码只认得第 ${formatVersion} 种`);
  const files: HeldFile[] = isExit(manifest) ? filesOf(manifest) : heldFiles(manifest);
  const broken = files.filter((file) => !readKnown(folder, file));
  if (broken.length > 0)
    throw new Error(`有 ${broken.length} 个文件缺失或与清单不符，例如 ${broken[0]?.path ?? ''}`);
  return { manifest, sha256: knownOf(content).sha256 };
}

/** The same of an exit. @throws when it is a backup */
export function readExit(folder: string): { manifest: Manifest; sha256: string } {
  const { manifest, sha256 } = readFolder(folder);
  if (!isExit(manifest)) throw new Error(`${folder} 是备份，不是导出`);
  return { manifest, sha256 };
}
