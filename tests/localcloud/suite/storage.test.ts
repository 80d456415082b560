import { describeWithEachSdk, onlyLocally } from './target';

type Uploaded = { fileID: string };
interface Files {
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<Uploaded>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: { fileList: (string | { fileID: string; maxAge: number })[] }): Promise<{
    fileList: { fileID: string; tempFileURL: string; status?: number; code?: string }[];
  }>;
  deleteFile(options: {
    fileList: string[];
  }): Promise<{ fileList: { fileID: string; status?: number; code?: string }[] }>;
}

describeWithEachSdk('storage', (target) => {
  const files = (): Files => target().storage as unknown as Files;
  const content = Buffer.from([0, 1, 2, 250, 255, ...Buffer.from('党费')]);
  const upload = async (cloudPath: string): Promise<string> =>
    (await files().uploadFile({ cloudPath, fileContent: content })).fileID;

  test('what was uploaded is downloaded, byte for byte', async () => {
    const fileID = await upload('测试/一 二.bin');
    expect(fileID).toMatch(/^cloud:\/\/.+\/测试\/一 二\.bin$/);
    expect(Buffer.compare((await files().downloadFile({ fileID })).fileContent, content)).toBe(0);
  });

  test('a temporary address serves the file', async () => {
    const fileID = await upload('a/b.png');
    const { fileList } = await files().getTempFileURL({ fileList: [fileID, `${fileID}-none`] });
    expect(fileList[0]?.status ?? fileList[0]?.code).toBe(
      target().driver.sdk === 'wx-server-sdk' ? 0 : 'SUCCESS',
    );
    expect(fileList[1]?.status ?? fileList[1]?.code).toBe(
      target().driver.sdk === 'wx-server-sdk' ? -503003 : 'STORAGE_FILE_NONEXIST',
    );
    const answer = await fetch(fileList[0]?.tempFileURL ?? '');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), content)).toBe(0);
  });

  onlyLocally('a temporary address expires, and cannot be made up', async () => {
    const cloud = target().localCloud;
    const fileID = await upload('expiring.txt');
    const { fileList } = await files().getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
    const address = fileList[0]?.tempFileURL ?? '';
    expect((await fetch(address)).status).toBe(200);
    cloud.advance(61_000);
    expect((await fetch(address)).status).toBe(403);
    cloud.useRealTime();
    expect((await fetch(address.replace('expiring', 'other'))).status).toBe(403);
    expect((await fetch(address.replace(/sign=./, 'sign=x'))).status).toBe(403);
    expect((await fetch(`${cloud.url}/storage/object/expiring.txt`)).status).toBe(403);
    expect((await fetch(`${cloud.url}/storage/object/new.txt`, { method: 'PUT', body: 'x' })).status).toBe(
      403,
    );
  });

  test('a deleted file is gone', async () => {
    const fileID = await upload('gone.txt');
    const { fileList } = await files().deleteFile({ fileList: [fileID] });
    expect(fileList[0]?.status ?? fileList[0]?.code).toBe(
      target().driver.sdk === 'wx-server-sdk' ? 0 : 'SUCCESS',
    );
    await expect(files().downloadFile({ fileID })).rejects.toThrow();
  });

  onlyLocally('a path that leads elsewhere is refused', async () => {
    for (const path of ['../x', '/x', 'a//b', '']) await expect(upload(path)).rejects.toThrow();
  });
});
