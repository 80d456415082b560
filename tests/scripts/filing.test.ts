import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { allModels } from '../../cloudfunctions/kernel/database';
import type { SettingsRecord } from '../../cloudfunctions/domain/setting/model';
import { usage } from '../../miniprogram/src/guide/usage-words';
import { judge } from '../../scripts/bench/report';
import { writePaper } from '../../scripts/filing/paper';
import { partsFrom } from '../../scripts/filing/parts';
import { contracts } from '../../types';

/** The papers for filing, built, unzipped and compared with what they are made of. */

const folder = mkdtempSync(join(tmpdir(), 'filing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bench = judge({
  name: 'check-in',
  metrics: { coldRequests: 3, warmMs: 9 },
  floor: {},
  ratios: { checkInToBareAdd: 2.7 },
  goals: { coldRequests: 3, checkInToBareAdd: 2.5 },
});
const tests = {
  startTime: Date.UTC(2026, 10, 23, 6),
  numTotalTests: 1234,
  numPassedTests: 1230,
  numFailedTests: 3,
  numPendingTests: 1,
};
const set = (value: string) => ({ value, before: '', at: 0, changedBy: '某人', document: '' });
const settings: SettingsRecord = {
  _id: 'district',
  values: {
    organiser: set('区委某部'),
    filingNumber: set('备〔2026〕7号'),
    leadingOffice: set('区委社会工作部'),
  },
};

/** What stands in the file: its paragraphs and the rows of its tables. */
async function contentsOf(sources: Parameters<typeof partsFrom>[0]) {
  const bytes = await writePaper('材料', '程序版本 abc', await partsFrom(sources));
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());
  const texts = (part: string) =>
    [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
  const rows = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => texts(cell)),
  );
  return { text: texts(xml), rows };
}

const rowOf = (rows: string[][], first: string) => rows.find(([cell]) => cell === first);

it('say what the sources say', async () => {
  const results = join(folder, 'results');
  mkdirSync(results);
  writeFileSync(join(results, 'tests.json'), JSON.stringify(tests));
  writeFileSync(join(results, 'check-in.json'), JSON.stringify(bench));
  const { text, rows } = await contentsOf({ settings, results });

  expect(rowOf(rows, '主办单位')).toEqual(['主办单位', '区委某部']);
  expect(rowOf(rows, '备案编号')).toEqual(['备案编号', '备〔2026〕7号']);
  expect(rowOf(rows, '主管部门')).toEqual(['主管部门', '区委社会工作部']);

  const features = rows.slice(rows.findIndex(([cell]) => cell === '功能') + 1);
  const counted = features.slice(
    0,
    features.findIndex(([cell]) => cell === '集合'),
  );
  const actions = Object.values(contracts).flatMap(({ actions: all }) => Object.keys(all));
  expect(counted.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(actions.length);
  expect(new Set(counted.map(([what]) => what)).size).toBe(Object.keys(contracts).length);
  // Every context has a name that people read.
  expect(counted.filter(([what = '']) => !/^[\p{Script=Han}、]+$/u.test(what))).toEqual([]);

  for (const { name, retention } of allModels()) {
    const [, what, kept] = rowOf(rows, name) ?? [];
    expect([name, what]).not.toEqual([name, undefined]);
    if ('removed' in retention)
      for (const { days } of retention.removed as readonly { days: number }[])
        expect(kept).toContain(`${days} 天后删除`);
    if ('kept' in retention && !('cleared' in retention)) expect([name, kept]).toEqual([name, '长期保存']);
  }

  for (const line of usage.flatMap(({ lines }) => lines)) expect(text).toContain(line);
  expect(text).toContain('AES-256-GCM');

  expect(rowOf(rows, '测试总数')).toEqual(['测试总数', '1234']);
  expect(rowOf(rows, '没有通过')).toEqual(['没有通过', '3']);
  expect(rowOf(rows, '运行时间')).toEqual(['运行时间', '2026-11-23 14:00']);
  expect(rows).toContainEqual(['check-in', 'coldRequests', '3', '≤ 3', '是']);
  expect(rows).toContainEqual(['check-in', 'checkInToBareAdd', '2.7', '≤ 2.5', '否']);
});

it('leave opinions, signatures and similar apps empty, and say so where nothing was tested', async () => {
  const { text, rows } = await contentsOf({ results: join(folder, 'nothing') });
  expect(text).toContain('没有测试结果');
  expect(text).toContain('没有测量结果');
  expect(rowOf(rows, '主办单位')).toEqual(['主办单位', '']);
  expect(rowOf(rows, '立项依据和审核意见')).toEqual(['立项依据和审核意见', '']);
  expect(rows.filter((row) => row.length === 4 && row.every((cell) => cell === ''))).toHaveLength(6);
  const checked = rows.filter(([rule]) => usage.some(({ title }) => rule?.startsWith(`${title}：`)));
  expect(checked.length).toBeGreaterThan(10);
  for (const [, result] of checked) expect(result).toBe('');
});
