import { knownOf, type Manifest } from '../../cloudfunctions/exit/format';
import type { ExitRecord } from '../../cloudfunctions/domain/asking/model';
import type { Cloud } from './cloud';
import { filesOf, readKnown, writeManifest, writeWhole } from './folder';

/** The exits of a cloud that are written, the latest first. */
export async function finishedExits(cloud: Cloud): Promise<ExitRecord[]> {
  const all = (await cloud.find('exits', '', 1000)) as unknown as ExitRecord[];
  return all.filter(({ stage }) => stage === 'done').sort((a, b) => b.askedAt - a.askedAt);
}

/**
 * Fetches the latest exit of a cloud into a folder, each file checked against the manifest. What is there already and
 * whole is not fetched again, so that a fetch that was cut off goes on.
 */
export async function take(
  cloud: Cloud,
  folder: string,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<{ manifest: Manifest; files: number }> {
  const [exit] = await finishedExits(cloud);
  if (!exit?.manifest) throw new Error('云里没有写完的导出；请先在小程序“整体导出”里申请，由另一位同志同意');
  const content = await fetched(cloud, exit.manifest);
  const manifest = JSON.parse(content.toString('utf8')) as Manifest;
  const files = filesOf(manifest);
  for (const [index, file] of files.entries()) {
    if (!readKnown(folder, file)) writeWhole(folder, file.path, await fetched(cloud, file));
    progress(index + 1, files.length);
  }
  writeManifest(folder, content);
  return { manifest, files: files.length };
}

async function fetched(
  cloud: Cloud,
  { fileId, sha256 }: { fileId: string; sha256: string },
): Promise<Buffer> {
  const content = await cloud.download(fileId);
  if (!content) throw new Error(`云里没有这个文件了：${fileId}`);
  if (knownOf(content).sha256 !== sha256) throw new Error(`文件与清单不符：${fileId}`);
  return content;
}
