import { kindOf } from '../../../cloudfunctions/domain/attachments/inspect';
import type { AttachmentEnding } from '../../../types/shared/guidances';
import { day, noon } from '../../support/cloud';
import { district, people } from '../../support/district';
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

  const later = (days: number) => noon + days * day;
  let acts = 0;

  async function put(openid: string, path: string, bytes: Buffer): Promise<string> {
    const answer = await fetch(`${world.cloud.url}/storage/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-local-openid': openid },
      body: new Uint8Array(bytes),
    });
    return ((await answer.json()) as { fileID: string }).fileID;
  }
  const place = (ending: AttachmentEnding, openid: string = people.district) =>
    world.caller.get(openid, 'guidance.prepareFile', {
      organizationId: district._id,
      actKey: `attached-${(acts += 1)}`,
      ending,
    });
  async function upload(bytes: Buffer): Promise<string> {
    const { cloudPath, fileId } = await place('pdf');
    expect(await put(people.district, cloudPath, bytes)).toBe(fileId);
    return fileId;
  }
  const attach = (...fileIds: string[]) => ({
    content: { ...content, attachments: fileIds.map((fileId) => ({ fileId, name: '通知.pdf' })) },
  });
  const isThere = (fileId: string) => world.cloud.files().some((path) => fileId.endsWith(path));

  it.each([
    ['other than its name says', () => upload(Buffer.from('MZ')), 'GUIDANCE.FILE_KIND'],
    ['too large', () => upload(Buffer.concat([pdf, Buffer.alloc(11e6)])), 'GUIDANCE.FILE_TOO_LARGE'],
    ['expected and never uploaded', async () => (await place('pdf')).fileId, 'GUIDANCE.FILE_MISSING'],
    [
      'uploaded past the door',
      () => put(people.district, 'guidance-files/a.pdf', pdf),
      'GUIDANCE.FILE_MISSING',
    ],
    [
      'uploaded for something else',
      () => put(people.district, 'rosters/c.pdf', pdf),
      'GUIDANCE.FILE_MISSING',
    ],
  ])('may not be %s', async (_, made, code) => {
    expect(await world.draft(people.district, attach(await made()))).toMatchObject({ error: { code } });
  });

  it('are shown with what they are, and fetched by readers', async () => {
    const fileId = await upload(pdf);
    await world.published(attach(fileId));
    const { guidance } = await world.caller.get(people.member, 'guidance.detail', { guidanceId });
    expect(guidance.attachments).toEqual([{ fileId, name: '通知.pdf', kind: 'pdf', bytes: pdf.length }]);
    const { url } = await world.caller.get(people.member, 'guidance.file', { guidanceId, fileId });
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(pdf)).toBe(true);
    const other = await upload(pdf);
    expect(await world.caller.codeOf(people.member, 'guidance.file', { guidanceId, fileId: other })).toBe(
      'GUIDANCE.FILE_MISSING',
    );
  });

  it('stay while a text or a published version has them; what nothing took up is gone after a week', async () => {
    const { guidance } = await world.caller.get(people.member, 'guidance.detail', { guidanceId });
    const [shown = ''] = guidance.attachments.map(({ fileId }) => fileId);
    const [kept, letGo, never] = [await upload(pdf), await upload(pdf), await upload(pdf)];
    await world.draft(people.district, { ...attach(shown, kept, letGo), basedOn: 1 });
    await world.draft(people.district, { ...attach(kept), basedOn: 2 });
    world.cloud.setNow(later(8));
    await world.tick();
    expect([shown, kept, letGo, never].map(isThere)).toEqual([true, true, false, false]);
  });
});
