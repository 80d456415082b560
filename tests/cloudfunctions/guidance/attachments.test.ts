import { kindOf } from '../../../cloudfunctions/guidance/attachments';
import { people } from '../../support/district';
import { content, guidanceId, startGuidanceWorld, type GuidanceWorld } from './support';

const pdf = Buffer.from('%PDF-1.7 a file');

describe('a file is what its name and its first bytes say', () => {
  it.each([
    ['通知.pdf', pdf, 'pdf'],
    ['通知.PDF', pdf, 'pdf'],
    ['表.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'excel'],
    ['照片.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'picture'],
    ['照片.png', pdf, undefined],
    ['程序.exe', Buffer.from('MZ'), undefined],
    ['网页.html', Buffer.from('<html>'), undefined],
    ['pdf', pdf, 'pdf'],
    ['空.pdf', Buffer.alloc(0), undefined],
  ])('%s', (name, bytes, kind) => {
    expect(kindOf(name, bytes)).toBe(kind);
  });
});

describe('attachments of a guidance', () => {
  let world: GuidanceWorld;
  beforeAll(async () => {
    world = await startGuidanceWorld();
  });
  afterAll(() => world.cloud.close());

  async function upload(path: string, bytes: Buffer): Promise<string> {
    const answer = await fetch(`${world.cloud.url}/storage/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-local-openid': people.district },
      body: new Uint8Array(bytes),
    });
    return ((await answer.json()) as { fileID: string }).fileID;
  }
  const attach = (fileId: string, name = '通知.pdf') => ({
    content: { ...content, attachments: [{ fileId, name }] },
  });

  it.each([
    ['other than its name says', 'guidance-files/a.pdf', Buffer.from('MZ'), 'GUIDANCE.FILE_KIND'],
    [
      'too large',
      'guidance-files/b.pdf',
      Buffer.concat([pdf, Buffer.alloc(11e6)]),
      'GUIDANCE.FILE_TOO_LARGE',
    ],
    ['uploaded for something else', 'rosters/c.pdf', pdf, 'GUIDANCE.FILE_MISSING'],
  ])('may not be %s', async (_, path, bytes, code) => {
    const fileId = await upload(path, bytes);
    expect(await world.draft(people.district, attach(fileId))).toMatchObject({ error: { code } });
  });

  it('are shown with what they are, and fetched by readers', async () => {
    const fileId = await upload('guidance-files/good.pdf', pdf);
    await world.published(attach(fileId));
    const { guidance } = await world.caller.get(people.member, 'guidance.detail', { guidanceId });
    expect(guidance.attachments).toEqual([{ fileId, name: '通知.pdf', kind: 'pdf', bytes: pdf.length }]);
    const { url } = await world.caller.get(people.member, 'guidance.file', { guidanceId, fileId });
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(pdf)).toBe(true);
    const other = await upload('guidance-files/other.pdf', pdf);
    expect(await world.caller.codeOf(people.member, 'guidance.file', { guidanceId, fileId: other })).toBe(
      'GUIDANCE.FILE_MISSING',
    );
  });
});
