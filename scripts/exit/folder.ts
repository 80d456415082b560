import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataName, knownOf, workbookName, type Known, type Manifest } from '../../cloudfunctions/exit/format';

/** The folder that an exit lies in once it is fetched; names of its parts are Chinese, for people. */

const manifestFile = '清单.json';

/** A file of the exit: where it lies in the folder, where in the cloud that was left, and how it is known. */
export interface ExitFile extends Known {
  path: string;
  fileId: string;
}

/** Where an uploaded file lies in the folder. */
export const attachedPath = (fileId: string, { storageRoot }: Manifest): string =>
  join('文件', fileId.slice(storageRoot.length));

/** Every file of an exit but the manifest, each once; uploaded files that were gone already are left out. */
export function filesOf(manifest: Manifest): ExitFile[] {
  const files = new Map<string, ExitFile>();
  const { stored, ...readme } = manifest.readme;
  files.set('说明.txt', { path: '说明.txt', fileId: stored, ...readme });
  for (const { collection, sheet, parts } of manifest.registers) {
    parts.forEach((part, index) => {
      const data = join('数据', dataName(collection, index + 1));
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
  { path, sha256 }: Pick<ExitFile, 'path' | 'sha256'>,
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

/**
 * The manifest of a folder and its SHA-256, once every file of it is there and whole.
 * @throws what is missing or was changed
 */
export function readFolder(folder: string): { manifest: Manifest; sha256: string } {
  const place = join(folder, manifestFile);
  if (!existsSync(place)) throw new Error(`${folder} 里没有${manifestFile}，不是导出的文件夹`);
  const content = readFileSync(place);
  const manifest = JSON.parse(content.toString('utf8')) as Manifest;
  const broken = filesOf(manifest).filter((file) => !readKnown(folder, file));
  if (broken.length > 0)
    throw new Error(`有 ${broken.length} 个文件缺失或与清单不符，例如 ${broken[0]?.path ?? ''}`);
  return { manifest, sha256: knownOf(content).sha256 };
}
