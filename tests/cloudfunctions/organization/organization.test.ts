import writeXlsxFile from 'write-excel-file/node';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, sister } from '../../support/district';

let world: TestCloud;
beforeEach(async () => {
  world = await startTestCloud();
});
afterEach(() => world.cloud.close());

/** Uploads a spreadsheet as a phone does and answers its file id. */
async function upload(rows: string[][] | Buffer): Promise<string> {
  const bytes = Buffer.isBuffer(rows)
    ? rows
    : await writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
  const answer = await fetch(`${world.cloud.url}/storage/upload?path=rosters/test.xlsx`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-local-openid': people.secretary },
    body: new Uint8Array(bytes),
  });
  return ((await answer.json()) as { fileID: string }).fileID;
}

const importRoster = (openid: string, fileId: string, commit: boolean, organizationId = branch._id) =>
  world.caller.ask(openid, 'organization.importRoster', { organizationId, fileId, commit });

const names = async () => {
  const { members } = await world.caller.get(people.secretary, 'organization.members', {
    organizationId: branch._id,
  });
  return members.map((member) => member.name).sort();
};

const before = ['党员a', '党员b', '党员c', '党员d'];

describe('importing a roster', () => {
  const rows = [
    ['姓名', '人员类别', '身份证号'],
    ['党员a', '正式党员', '（略）'],
    ['王 芳', '预备党员', '（略）'],
  ];

  it('tells first, then brings all in, and a second time changes nothing', async () => {
    const fileId = await upload([
      ['姓名', '人员类别', '身份证号'],
      ['王芳', '预备党员', '（略）'],
      ['李强', '正式党员', '（略）'],
    ]);
    const told = await importRoster(people.secretary, fileId, false);
    expect(told.reply).toMatchObject({
      ok: true,
      data: { rows: 2, added: 2, committed: false, dropped: ['身份证号'] },
    });
    expect(await names()).toEqual(before);
    const done = await importRoster(people.secretary, fileId, true);
    expect(done.reply).toMatchObject({ ok: true, data: { added: 2, committed: true } });
    expect(await names()).toEqual([...before, '李强', '王芳'].sort());
    const again = await importRoster(people.secretary, fileId, true);
    expect(again.reply).toMatchObject({ ok: true, data: { added: 0, unchanged: 2, committed: true } });
    expect(await names()).toEqual([...before, '李强', '王芳'].sort());
  });

  it('writes nothing when one cell is wrong, and says which', async () => {
    const fileId = await upload([...rows.slice(0, 1), ['王芳', '预备党员', ''], ['李强', '群众', '']]);
    const { reply } = await importRoster(people.secretary, fileId, true);
    expect(reply).toMatchObject({
      ok: true,
      data: { committed: false, problems: [{ cell: 'B3', code: 'STATUS_UNKNOWN', value: '群众' }] },
    });
    expect(await names()).toEqual(before);
  });

  it.each([
    ['no spreadsheet', Buffer.from('hello'), 'ORGANIZATION.FILE_UNREADABLE'],
    ['no names', [['甲', '乙']], 'ORGANIZATION.NO_NAME_COLUMN'],
    [
      'far too many rows',
      [['姓名'], ...Array.from({ length: 600 }, () => ['王芳'])],
      'ORGANIZATION.ROSTER_TOO_LARGE',
    ],
  ])('refuses %s', async (_, file, code) => {
    const { reply } = await importRoster(people.secretary, await upload(file), true);
    expect(reply).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses others, towns for a roster, and files that are not there', async () => {
    const fileId = await upload(rows);
    expect((await importRoster(people.sisterSecretary, fileId, true)).reply).toMatchObject({
      error: { code: 'ACCESS_DENIED' },
    });
    expect((await importRoster(people.member, fileId, true)).reply).toMatchObject({
      error: { code: 'ACCESS_DENIED' },
    });
    expect((await importRoster(people.town, fileId, true, north._id)).reply).toMatchObject({
      error: { code: 'ORGANIZATION.NOT_A_BRANCH' },
    });
    expect((await importRoster(people.secretary, 'cloud://nothing/at/all', true)).reply).toMatchObject({
      error: { code: 'ORGANIZATION.FILE_UNREADABLE' },
    });
  });
});

describe('seeing organisations', () => {
  it('shows officers what lies below, with members counted', async () => {
    const seen = await world.caller.get(people.district, 'organization.browse', {
      organizationId: district._id,
    });
    expect(seen.organization.memberCount).toBe(12);
    expect(seen.children.map(({ id, memberCount }) => [id, memberCount]).sort()).toEqual([
      ['north', 8],
      ['south', 4],
    ]);
    expect(await world.caller.codeOf(people.town, 'organization.browse', { organizationId: 'south' })).toBe(
      'ACCESS_DENIED',
    );
    expect(await world.caller.codeOf(people.town, 'organization.browse', { organizationId: 'nowhere' })).toBe(
      'ORGANIZATION.NOT_FOUND',
    );
  });

  it('shows names of one branch only', async () => {
    const of = (openid: string, organizationId: string) =>
      world.caller.codeOf(openid, 'organization.members', { organizationId });
    expect(await of(people.town, sister._id)).toBe('ok');
    expect(await of(people.town, north._id)).toBe('ORGANIZATION.NOT_A_BRANCH');
    expect(await of(people.secretary, sister._id)).toBe('ACCESS_DENIED');
    expect(await of(people.member, branch._id)).toBe('ACCESS_DENIED');
  });

  it('tells everyone who they are', async () => {
    const { person } = await world.caller.get(people.secretary, 'organization.me', {});
    expect(person).toMatchObject({
      name: '党员a',
      memberId: 'north-b1-a',
      roles: [{ role: 'secretary' }],
      demo: false,
    });
    expect(await world.caller.get(people.stranger, 'organization.me', {})).toEqual({});
  });
});
