import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/cloud';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { people } from '../support/district';

/** What a client may do past the functions, by the rules as they are deployed: to upload two kinds of files, no more. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

interface Answer {
  status: number;
  code?: string;
  fileID?: string;
  fileList?: { status: number; tempFileURL?: string }[];
}

async function post(openid: string, door: string, body: string | object): Promise<Answer> {
  const answer = await fetch(`${world.cloud.url}${door}`, {
    method: 'POST',
    headers: {
      'x-local-openid': openid,
      'content-type': typeof body === 'string' ? 'text/plain' : 'application/json',
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, ...((await answer.json()) as object) };
}

const upload = (openid: string, path: string) =>
  post(openid, `/storage/upload?path=${encodeURIComponent(path)}`, 'text');

it.each([
  ['a roster', 'rosters/1764000000000-a1b2c3d4.xlsx', 200],
  ['what is attached to a guidance', 'guidance-files/1764000000000-a1b2c3d4.pdf', 200],
  ['what belongs to a course', 'course-files/1764000000000-a1b2c3d4.mp4', 200],
  ['a list to be compared', 'subject-lists/1764000000000-a1b2c3d4.xlsx', 200],
  ['a template of a paper', 'paper-templates/a1b2c3d4.docx', 200],
  ['a template that is in use', 'templates/memberRoster-a1b2c3d4.docx', 403],
  ['what is attached to an activity', 'activity-files/1764000000000-a1b2c3d4.pdf', 200],
  ['what is attached to a record', 'register-files/1764000000000-a1b2c3d4.pdf', 200],
  ['a picture of a venue', 'venue-files/1764000000000-a1b2c3d4.jpg', 200],
  ['a photo of minutes', 'minutes/a-b1/act-key-1.jpg', 200],
  ['a file that functions write', 'exports/1764000000000-a1b2c3d4.xlsx', 403],
  ['the picture of a code', 'scenes/1764000000000-a1b2c3d4.png', 403],
  ['a place that is like one', 'rosters/../exports/1764000000000-a1b2c3d4.xlsx', 403],
])('uploads %s: %s', async (_, path, status) => {
  expect((await upload(people.secretary, path)).status).toBe(status);
});

it('reads, writes over and removes nothing of another, and reads not even its own', async () => {
  const path = 'rosters/1764000000001-a1b2c3d4.xlsx';
  const { fileID = '' } = await upload(people.secretary, path);
  expect((await upload(people.sisterSecretary, path)).status).toBe(403);
  for (const openid of [people.secretary, people.sisterSecretary]) {
    const { fileList } = await post(openid, '/storage/urls', { fileList: [fileID] });
    expect(fileList?.[0]?.tempFileURL ?? '').toBe('');
  }
  const removed = await post(people.sisterSecretary, '/storage/delete', { fileList: [fileID] });
  expect(removed.fileList?.[0]?.status).toBe(-503002);
});

it('reaches no collection', () => {
  expect(JSON.parse(readFileSync(join(root, 'cloudfunctions/rules/database.json'), 'utf8'))).toEqual({
    '*': 'ADMINONLY',
  });
});
