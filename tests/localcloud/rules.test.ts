import { startLocalCloud, type LocalCloud, type StorageRules } from '../../localcloud';
import { compileRule } from '../../localcloud/rules/expression';
import { bundleFunctions } from './bundles';

// What clients may do by themselves, and that functions may do everything.

describe('the language of rules', () => {
  const own = { openid: 'ann', path: 'photos/ann/1.jpg' };
  test.each<[rule: unknown, openid: string | null, allows: boolean]>([
    [true, null, true],
    [false, 'ann', false],
    [undefined, 'ann', false],
    ['auth != null', 'ann', true],
    ['auth != null', null, false],
    ['resource.openid == auth.openid', 'ann', true],
    ['resource.openid == auth.openid', 'bob', false],
    ['resource.openid == auth.openid', null, false],
    ['resource.openid == auth.openid || resource.openid == auth.uid', 'ann', true],
    ["/^photos\\//.test(resource.path) == true && auth.openid == 'bob'", 'bob', true],
    ['/^photos\\//.test(resource.path) == false', 'bob', false],
    ['/[/]ann[/].*\\.(jpg|png)$/i.test(resource.path) === true', 'bob', true],
    ["auth.openid in ['ann', 'bob']", 'ann', false],
    ["!(auth.openid == 'bob')", 'ann', true],
    // What is decided must be true, not merely something.
    ['auth.openid', 'ann', false],
    ["'yes'", 'ann', false],
  ])('%j for %s: %s', (rule, openid, allows) => {
    expect(compileRule(rule)(openid === null ? null : { openid }, own)).toBe(allows);
  });

  test.each<[rule: unknown]>([
    ['process.exit()'],
    ['auth.name == 1'],
    ['doc._openid == auth.openid'],
    ['resource.openid.length > 0'],
    // The result of a test must be compared, as the documentation warns.
    ['/^photos/.test(resource.path)'],
    ['auth.openid = resource.openid'],
    ['auth =='],
    ['(() => true)()'],
    ['`${auth}`'],
    [`auth != null${' '.repeat(1024)}`],
    [1],
  ])('%j is refused when the cloud starts', (rule) => {
    expect(() => compileRule(rule)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }) as Error);
  });
});

const functions = bundleFunctions({
  files: {
    source: `
      const cloud = require('wx-server-sdk');
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
      exports.main = async ({ path, fileID, act }) => {
        if (act === 'put') return cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from('by a function') });
        if (act === 'remove') return cloud.deleteFile({ fileList: [fileID] });
        return (await cloud.downloadFile({ fileID })).fileContent.toString();
      };`,
    config: { timeout: 20 },
  },
});
afterAll(() => functions.remove());

const clouds: LocalCloud[] = [];
afterAll(() => Promise.all(clouds.map((cloud) => cloud.close())));

/** A cloud with these rules, and what people do there without a function. */
async function start(storageRules?: StorageRules) {
  const cloud = await startLocalCloud({
    data: ':memory:',
    functions: functions.directory,
    collections: [{ name: 'things', indexes: [] }],
    ...(storageRules && { storageRules }),
  });
  clouds.push(cloud);
  const post = async (openid: string, door: string, body: string | object): Promise<Answer> => {
    const answer = await fetch(`${cloud.url}${door}`, {
      method: 'POST',
      headers: {
        'x-local-openid': openid,
        'content-type': typeof body === 'string' ? 'text/plain' : 'application/json',
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  return {
    cloud,
    post,
    upload: (openid: string, path: string, content = 'text') =>
      post(openid, `/storage/upload?path=${encodeURIComponent(path)}`, content),
    /** The content as the person reads it, or the code of the refusal. */
    read: async (openid: string, fileID: string) => {
      const { fileList } = await post(openid, '/storage/urls', { fileList: [fileID] });
      const [file] = fileList ?? [];
      return file?.tempFileURL ? (await fetch(file.tempFileURL)).text() : [file?.status, file?.errMsg];
    },
    remove: async (openid: string, fileID: string) =>
      (await post(openid, '/storage/delete', { fileList: [fileID] })).fileList?.[0]?.status,
    function: async (event: object) => (await cloud.call('files', event)).result,
  };
}

interface Answer {
  status: number;
  code?: string;
  errCode?: number;
  fileID?: string;
  fileList?: { fileID: string; tempFileURL?: string; status: number; errMsg: string }[];
}

const DENIED = [-503002, 'STORAGE_EXCEED_AUTHORITY'];
const denied = { status: 403, code: 'STORAGE_EXCEED_AUTHORITY', errCode: -503002 };

describe('files, when nothing is said (PRIVATE)', () => {
  let cloud: Awaited<ReturnType<typeof start>>;
  let anns: string;
  beforeAll(async () => {
    cloud = await start();
    anns = (await cloud.upload('ann', 'photos/1.jpg', 'of ann')).fileID ?? '';
  });

  test('a person uploads, reads, overwrites and removes what is their own', async () => {
    const { fileID = '' } = await cloud.upload('ann', 'photos/own.jpg', 'first');
    await cloud.upload('ann', 'photos/own.jpg', 'second');
    expect(await cloud.read('ann', fileID)).toBe('second');
    expect(await cloud.remove('ann', fileID)).toBe(0);
    expect(await cloud.read('ann', fileID)).toEqual([-503003, 'STORAGE_FILE_NONEXIST']);
  });

  test('another reads, overwrites and removes none of it', async () => {
    expect(await cloud.read('bob', anns)).toEqual(DENIED);
    expect(await cloud.upload('bob', 'photos/1.jpg', 'of bob')).toMatchObject(denied);
    expect(await cloud.remove('bob', anns)).toBe(-503002);
    expect(await cloud.read('ann', anns)).toBe('of ann');
  });

  test('nobody reaches what a function stored', async () => {
    const { fileID } = (await cloud.function({ act: 'put', path: 'exports/year.xlsx' })) as {
      fileID: string;
    };
    expect(await cloud.read('ann', fileID)).toEqual(DENIED);
    expect(await cloud.upload('ann', 'exports/year.xlsx')).toMatchObject(denied);
    expect(await cloud.remove('ann', fileID)).toBe(-503002);
    expect(await cloud.function({ fileID })).toBe('by a function');
  });

  test('a function reads, overwrites and removes everybody’s', async () => {
    const { fileID = '' } = await cloud.upload('ann', 'photos/2.jpg', 'of ann');
    expect(await cloud.function({ fileID })).toBe('of ann');
    await cloud.function({ act: 'put', path: 'photos/2.jpg' });
    // It is the function's now.
    expect(await cloud.read('ann', fileID)).toEqual(DENIED);
    await cloud.function({ act: 'remove', fileID });
    expect((await cloud.upload('bob', 'photos/2.jpg')).status).toBe(200);
  });

  test('one file that is refused does not fail the others', async () => {
    const { fileID: bobs = '' } = await cloud.upload('bob', 'photos/3.jpg', 'of bob');
    const { fileList } = await cloud.post('bob', '/storage/urls', {
      fileList: [anns, bobs, 'cloud://elsewhere/x'],
    });
    expect(fileList?.map(({ status }) => status)).toEqual([-503002, 0, -503003]);
  });

  test('nobody in particular has no files, and a malformed request no answer', async () => {
    expect(await cloud.upload('', 'photos/4.jpg')).toMatchObject({ status: 401, errCode: -501008 });
    expect(await cloud.post('ann', '/storage/urls', {})).toMatchObject({ status: 400, errCode: -501007 });
    expect(await cloud.upload('ann', '../x')).toMatchObject({ status: 400, errCode: -501007 });
  });
});

test.each<[rules: StorageRules, uploads: boolean, othersRead: boolean]>([
  ['PRIVATE', true, false],
  ['READONLY', true, true],
  ['ADMINWRITE', false, true],
  ['ADMINONLY', false, false],
  [{}, false, false],
])('%j: clients upload %s, and read what is not theirs %s', async (rules, uploads, othersRead) => {
  const cloud = await start(rules);
  expect((await cloud.upload('ann', 'a.txt')).status).toBe(uploads ? 200 : 403);
  const { fileID } = (await cloud.function({ act: 'put', path: 'b.txt' })) as { fileID: string };
  const read = await cloud.read('ann', fileID);
  if (othersRead) expect(read).toBe('by a function');
  else expect(read).toEqual(DENIED);
});

test('rules of one’s own: only under some folders, and only over what is one’s own', async () => {
  const own = 'resource.openid == auth.openid';
  const cloud = await start({
    read: own,
    write: `/^(rosters|minutes)\\//.test(resource.path) == true && ${own}`,
  });
  expect((await cloud.upload('ann', 'rosters/1.xlsx')).status).toBe(200);
  expect(await cloud.upload('ann', 'exports/1.xlsx')).toMatchObject(denied);
  expect(await cloud.upload('ann', 'my/rosters/1.xlsx')).toMatchObject(denied);
  expect(await cloud.upload('bob', 'rosters/1.xlsx')).toMatchObject(denied);
});

test.each([
  [{ storageRules: 'PUBLIC' as never }, 'INVALID_PARAM'],
  [{ storageRules: { delete: true } as never }, 'INVALID_PARAM'],
  [{ storageRules: { read: 'anybody' } }, 'INVALID_PARAM'],
  [{ databaseRules: { things: 'READONLY' as never } }, 'NOT_IMPLEMENTED'],
])('%j does not start', async (rules, code) => {
  await expect(
    startLocalCloud({ data: ':memory:', functions: '', collections: [], ...rules }),
  ).rejects.toMatchObject({
    code,
  });
});

test('the database is out of clients’ reach, named or not', async () => {
  const cloud = await startLocalCloud({
    data: ':memory:',
    functions: '',
    collections: [{ name: 'things', indexes: [] }],
    databaseRules: { '*': 'ADMINONLY', things: 'ADMINONLY' },
  });
  clouds.push(cloud);
  await cloud.importDocuments('things', [{ _id: 'x' }]);
  for (const collectionName of ['things', 'nowhere']) {
    const answer = await fetch(`${cloud.url}/database`, {
      method: 'POST',
      headers: { 'x-local-openid': 'ann', 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'database.getDocument', collectionName, query: '{}' }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'DATABASE_PERMISSION_DENIED', errCode: -502003 }),
    ]);
  }
});
