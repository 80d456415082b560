import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { functionOf } from '../../types/shared/functions';
import { declaredCollections, environment, functions } from '../cloud';
import { openids } from '../demo/accounts';
import { makeDistrict, type DemoDistrict } from '../demo/district';
import { startFunction } from './function-process';
import { judge, round, type BenchReport, type Progress } from './report';
import { opening } from './world';

/** The roster of the whole district; half of it shows whether the time grows with the rows. More than 15,000 are refused. */
const rows = 12_000;

/** Each is imported so often; the fastest counts, as whatever else the machine does only adds to it. */
const rounds = 2;

interface Imported {
  previewMs: number;
  commitMs: number;
  commits: number;
  againMs: number;
  memoryMb: number;
}

/** A roster of the whole district as `.xlsx`: preview, commit, and a preview once more when everybody is known. */
export async function importRoster(progress: Progress): Promise<BenchReport> {
  const district = makeDistrict(opening);
  const halves: Imported[] = [];
  const wholes: Imported[] = [];
  for (let round = 0; round < rounds; round++) {
    halves.push(await measure(district, rows / 2));
    progress((round + 1 / 3) / rounds);
    wholes.push(await measure(district, rows));
    progress((round + 1) / rounds);
  }
  const half = fastest(halves);
  const whole = fastest(wholes);
  return judge({
    name: 'import',
    metrics: {
      previewMs: round(whole.previewMs),
      commitMs: round(whole.commitMs),
      commitCalls: whole.commits,
      previewOfKnownMs: round(whole.againMs),
      memoryMb: round(whole.memoryMb),
    },
    floor: {
      previewOfHalfMs: round(half.previewMs),
      commitOfHalfMs: round(half.commitMs),
      memoryOfHalfMb: round(half.memoryMb),
    },
    ratios: {
      previewToHalf: round(whole.previewMs / half.previewMs),
      commitToHalf: round(whole.commitMs / half.commitMs),
    },
    goals: { memoryMb: 256, previewToHalf: 2.2, commitToHalf: 2.2 },
  });
}

/** The least time of each part, and the most memory. */
const fastest = (all: Imported[]): Imported => ({
  previewMs: Math.min(...all.map(({ previewMs }) => previewMs)),
  commitMs: Math.min(...all.map(({ commitMs }) => commitMs)),
  commits: Math.max(...all.map(({ commits }) => commits)),
  againMs: Math.min(...all.map(({ againMs }) => againMs)),
  memoryMb: Math.max(...all.map(({ memoryMb }) => memoryMb)),
});

/** Imports so many people into a district that knows nobody yet, in a process of its own. */
async function measure(district: DemoDistrict, count: number): Promise<Imported> {
  const cloud = await startLocalCloud({
    data: ':memory:',
    functions: '',
    collections: declaredCollections(),
    environment,
    strictIndexes: true,
  });
  const { memorySize } = JSON.parse(
    readFileSync(join(functions, functionOf('roster'), 'config.json'), 'utf8'),
  ) as {
    memorySize: number;
  };
  const roster = startFunction(cloud, functionOf('roster'), memorySize);
  const { district: officer } = openids;
  const organizationId = district.organizations[0]?._id ?? '';
  const file = await fileOf(district, count);
  const look = async () =>
    roster.call(officer, 'roster.preview', { organizationId, fileId: await upload(cloud, file) });
  try {
    await cloud.importDocuments('organizations', district.organizations);
    await cloud.importDocuments(
      'accounts',
      district.officers.map(({ account }) => account),
    );
    // Names that are new are checked by WeChat, which asks for a person who used the app lately.
    cloud.wechat.sawPerson(officer, cloud.now());
    const preview = await look();
    const { importId, counts } = preview.data;
    if (counts.add !== count) throw new Error(`not all rows are new: ${JSON.stringify(counts)}`);
    let commitMs = 0;
    let commits = 0;
    for (let status: string = preview.data.status; status !== 'done'; commits++) {
      const { data, ms } = await roster.call(officer, 'roster.commit', { importId });
      status = data.status;
      commitMs += ms;
    }
    const again = await look();
    if (again.data.counts.unchanged !== count) throw new Error('not everybody was brought in');
    return { previewMs: preview.ms, commitMs, commits, againMs: again.ms, memoryMb: roster.memoryMb() };
  } finally {
    roster.end();
    await cloud.close();
  }
}

/** A roster with so many people, as many in each branch, each with a phone number. */
async function fileOf({ organizations }: DemoDistrict, count: number): Promise<Buffer> {
  const branches = organizations.filter(({ kind }) => kind === 'branch');
  const header = ['所在党支部', '姓名', '人员类别', '入党日期', '手机号码', '身份证号'];
  const people = Array.from({ length: count }, (_, index) => [
    branches[index % branches.length]?.name,
    nameOf(Math.floor(index / branches.length)),
    '正式党员',
    '2020年3月1日',
    `138${String(index).padStart(8, '0')}`,
    '（略）',
  ]);
  const cells = [header, ...people].map((row) => row.map((value) => ({ value })));
  return writeXlsxFile(cells as never).toBuffer();
}

/** Within a branch every name is another. */
const nameOf = (index: number): string => `王${'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀'[index] ?? '兰'}`;

async function upload(cloud: LocalCloud, file: Buffer): Promise<string> {
  const answer = await fetch(`${cloud.url}/storage/upload?path=rosters/bench-${Date.now()}.xlsx`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-local-openid': openids.district },
    body: new Uint8Array(file),
  });
  return ((await answer.json()) as { fileID: string }).fileID;
}
