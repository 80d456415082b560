import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileIdsIn, type Manifest } from '../../cloudfunctions/exit/format';
import { minuteOf } from '../../cloudfunctions/kernel/clock';
import type { Standing } from '../../cloudfunctions/kernel/model';
import { probe, type Cloud, type Stored } from './cloud';
import { readExit, writeWhole } from './folder';
import { finishedExits } from './take';

/** What is noted before the first record goes, so that a deletion that was cut off can still say what there was. */
interface Noted {
  manifest: string;
  begunAt: number;
  by: string;
  before: Record<string, number>;
  files: number;
}

const notes = '删除进度.json';
const report = '删除证明.txt';

/** Read and deleted at once. */
const page = 200;

/** What holds the agreement and that nothing is changed: the last to go. */
const lastOf = ['exits', 'accounts'];

interface Deleting {
  cloud: Cloud;
  folder: string;
  /** The district's name, typed by whoever runs it, and who that is. */
  name: string;
  by: string;
  collections: readonly string[];
  now: () => number;
}

/**
 * Deletes everything in a cloud whose exit lies whole in the folder, and writes the proof beside it. One that was cut off
 * goes on. Answers where the proof lies.
 * @throws before anything is deleted, unless nothing was changed since the exit and the name is the district's
 */
export async function deleteAll(deleting: Deleting): Promise<string> {
  const { cloud, folder, name, by, collections, now } = deleting;
  const { manifest, sha256 } = readExit(folder);
  if (name !== manifest.organizationName)
    throw new Error(`区的名称不符：导出的是“${manifest.organizationName}”`);
  if (by.trim() === '') throw new Error('请写明谁来删除：--by 姓名');
  const noted = readNotes(folder, sha256) ?? (await note());
  const order = [...collections.filter((one) => !lastOf.includes(one)), ...lastOf];
  const root = await cloud.storageRoot();
  // Whoever looks meanwhile leaves a trace of that: until nothing is left.
  for (let sweep = 0; sweep < 3; sweep += 1) {
    for (const collection of order) await empty(collection, root);
  }
  await cloud.deleteFiles([probe, 'templates/roster.xlsx'].map((path) => `${root}${path}`));
  const after = await countsOf(cloud, collections);
  const filesLeft = (await cloud.existing(attachedTo(manifest))).length;
  if (filesLeft > 0) throw new Error(`还有 ${filesLeft} 个文件没有删净，请再运行一次`);
  const left = Object.entries(after).filter(([, count]) => count > 0);
  if (left.length > 0)
    throw new Error(`还有没有删净的：${left.map(([one]) => one).join('、')}，请再运行一次`);
  writeWhole(folder, report, proofOf({ noted, after, filesLeft, manifest, endedAt: now() }));
  return join(folder, report);

  async function note(): Promise<Noted> {
    await requireLeft(cloud, manifest, sha256, now());
    const before = await countsOf(cloud, collections);
    const changed = manifest.registers.filter(({ collection, records, grows }) =>
      grows ? (before[collection] ?? 0) < records : before[collection] !== records,
    );
    if (changed.length > 0)
      throw new Error(`导出以后又有变动：${changed.map(({ sheet }) => sheet).join('、')}，请重新导出`);
    const files = (await cloud.existing(attachedTo(manifest))).length;
    const fresh = { manifest: sha256, begunAt: now(), by, before, files };
    writeWhole(folder, notes, JSON.stringify(fresh));
    return fresh;
  }

  async function empty(collection: string, root: string): Promise<void> {
    for (;;) {
      const found = (await cloud.find(collection, '', page)).filter(
        ({ _id }) => collection !== 'accounts' || _id !== 'standing',
      );
      if (found.length === 0) break;
      // The files first: without the record nobody would know of them any more.
      await cloud.deleteFiles([...new Set(found.flatMap((one) => filesOf(collection, one, root)))]);
      await cloud.remove(
        collection,
        found.map(({ _id }) => _id),
      );
    }
    if (collection === 'accounts') await cloud.remove(collection, ['standing']);
  }
}

/** The uploaded files that the records of an exit refer to, each once. */
const attachedTo = ({ registers }: Manifest): string[] => {
  const all = registers.flatMap(({ parts }) => parts.flatMap(({ attached }) => attached));
  return [...new Set(all.map(({ fileId }) => fileId))];
};

/** The files that a record knows of; a code's picture lies under the code. */
const filesOf = (collection: string, one: Stored, root: string): string[] => [
  ...fileIdsIn(one, root),
  ...(collection === 'scenes' ? [`${root}scenes/${one._id}.png`] : []),
];

/** Stops unless this exit is the cloud's latest, and nothing could be changed since it began. */
async function requireLeft(cloud: Cloud, manifest: Manifest, sha256: string, now: number): Promise<void> {
  const [latest] = await finishedExits(cloud);
  if (latest?._id !== manifest.exitId || latest.manifest?.sha256 !== sha256)
    throw new Error('这个文件夹不是云里最近一次的导出，请重新取一次');
  const [found] = await cloud.findByIds('accounts', ['standing']);
  const { readOnly } = (found?.['standing'] ?? {}) as Standing;
  if (!readOnly || readOnly.from > now || readOnly.from !== manifest.readOnlyFrom)
    throw new Error('本区没有停在只能查看的状态，或导出以后又恢复过修改，请重新导出');
}

function readNotes(folder: string, sha256: string): Noted | undefined {
  const place = join(folder, notes);
  if (!existsSync(place)) return undefined;
  const noted = JSON.parse(readFileSync(place, 'utf8')) as Noted;
  return noted.manifest === sha256 ? noted : undefined;
}

async function countsOf(cloud: Cloud, collections: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of collections) counts[name] = await cloud.count(name);
  return counts;
}

interface Proved {
  noted: Noted;
  after: Record<string, number>;
  filesLeft: number;
  manifest: Manifest;
  endedAt: number;
}

/** 删除证明: what there was and what is left, when, by whom; its own SHA-256 in the last line. */
function proofOf({ noted, after, filesLeft, manifest, endedAt }: Proved): string {
  const sheets = new Map(manifest.registers.map(({ collection, sheet }) => [collection, sheet]));
  const text = `${[
    `${manifest.organizationName}“两新先锋”资料删除证明`,
    '',
    `停止修改：${minuteOf(manifest.readOnlyFrom)}`,
    `导出写完：${minuteOf(manifest.finishedAt)}（申请 ${manifest.askedBy}，同意 ${manifest.agreedBy}）`,
    `导出清单 SHA-256：${noted.manifest}`,
    `开始删除：${minuteOf(noted.begunAt)}　删除完成：${minuteOf(endedAt)}（北京时间）`,
    `删除人：${noted.by}`,
    '',
    '集合　删除前　删除后',
    ...Object.entries(noted.before).map(([name, count]) => {
      const sheet = sheets.get(name);
      return `${name}${sheet ? `（${sheet}）` : ''}　${count}　${after[name] ?? 0}`;
    }),
    `上传的文件　${noted.files}　${filesLeft}`,
    '',
    '导出时未包含的集合（微信绑定、次数限制等）一并删除，没有留存。',
    '云平台自身的备份按平台的期限清除，请在控制台确认。',
  ].join('\n')}\n`;
  return `${text}以上内容 SHA-256：${createHash('sha256').update(text).digest('hex')}\n`;
}
