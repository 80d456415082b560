import { startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, north, people, sister } from '../../support/district';
import { filesOf, upload } from './support';

/** An export of the national member system held against the rosters: looked at, and nothing of it kept. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  // Names that tell people apart.
  for (const one of world.cloud.documents('members') as { _id: string; organizationId: string }[]) {
    const name = `${one.organizationId === branch._id ? '甲' : '乙'}党员${one._id.at(-1) ?? ''}`;
    await world.cloud.importDocuments('members', [{ ...one, name, nameKey: name }], { over: true });
  }
});
afterAll(() => world.cloud.close());

const rows = [
  ['姓名', '身份证号', '人员类别', '所在党支部'],
  ['甲党员a', '310117199003071234', '正式党员', branch.name],
  ['甲党员b', '', '预备党员', branch.name],
  ['甲党员c', '', '正式党员', sister.name],
  ['乙党员a', '', '正式党员', sister.name],
  ['乙党员b', '', '正式党员', sister.name],
  ['乙党员c', '', '正式党员', sister.name],
  ['新来的人', '', '正式党员', branch.name],
];

const compare = async (openid: string, organizationId: string, file = rows) => {
  const fileId = await upload(world, file);
  return world.caller.get(openid, 'roster.compare', { organizationId, fileId });
};

it('tells a town who is only there, of other status, in another branch; who is only here by branch, and not by name', async () => {
  const stored = JSON.stringify(world.cloud.documents('members'));
  const told = await compare(people.town, north._id);
  expect(told).toEqual({
    counts: { rows: 7, same: 4, unsure: 0, onlyThere: 1, onlyHere: 2, otherStatus: 1, otherBranch: 1 },
    onlyThere: [{ name: '新来的人', branchName: branch.name }],
    onlyHere: [
      { branchName: branch.name, people: 1, names: [] },
      { branchName: sister.name, people: 1, names: [] },
    ],
    otherStatus: [{ name: '甲党员b', branchName: branch.name, there: 'probationary', here: 'full' }],
    otherBranch: [{ name: '甲党员c', there: sister.name, here: branch.name }],
  });
  expect((await filesOf(world)).filter((path) => path.startsWith('rosters/'))).toEqual([]);
  expect(JSON.stringify(world.cloud.documents('members'))).toBe(stored);
  for (const collection of ['rosterImports', 'rosterRows', 'rosterReadings', 'audits'])
    expect(JSON.stringify(world.cloud.documents(collection))).not.toMatch(/新来的人|199003071234/);
});

it('tells a branch by name, and nobody else', async () => {
  const own = rows.filter(([, , , of], at) => at === 0 || of === branch.name);
  const told = await compare(people.secretary, branch._id, own);
  expect(told.onlyHere).toEqual([{ branchName: branch.name, people: 2, names: ['甲党员c', '甲党员d'] }]);
  const fileId = await upload(world, own);
  const ask = (openid: string, organizationId: string) =>
    world.caller.codeOf(openid, 'roster.compare', { organizationId, fileId });
  expect(await ask(people.sisterSecretary, branch._id)).toBe('ACCESS_DENIED');
  expect(await ask(people.member, branch._id)).toBe('ACCESS_DENIED');
});
