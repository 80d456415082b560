import Taro from '@tarojs/taro';
import { FileFault, troubleOf } from './file-fault';
import { endingOf, fileNameOf } from './file-name';
import { oldestBeyond } from './oldest-beyond';

type DocumentType = NonNullable<Parameters<typeof Taro.openDocument>[0]['fileType']>;

const pictures = ['jpg', 'jpeg', 'png'];

/** WeChat gives an app's own files 200 MB; what was opened before may take half of it, so that the next has room. */
const bytesAtMost = 100 * 1024 * 1024;

/** See download.d.ts. WeChat's own viewers have a menu to forward or keep what they show. */
export const openFrom = async (url: string, name: string) => {
  const fetched = await fetchFile(url);
  const ending = endingOf(name);
  try {
    if (pictures.includes(ending)) await Taro.previewImage({ urls: [fetched] });
    else
      await Taro.openDocument({
        filePath: named(fetched, fileNameOf(name)),
        fileType: ending as DocumentType,
        showMenu: true,
      });
  } catch {
    throw new FileFault('unreadable');
  }
};

/** Where a file came to lie for the moment. What a server says instead of the file is not taken for it. */
async function fetchFile(url: string): Promise<string> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url }).catch((error: unknown) => {
    throw new FileFault(isNotListed(error) ? 'notListed' : 'broken');
  });
  const trouble = troubleOf(statusCode);
  if (trouble) throw new FileFault(trouble);
  return tempFilePath;
}

const isNotListed = (error: unknown) =>
  String((error as { errMsg?: unknown } | undefined)?.errMsg).includes('not in domain list');

/** Lays a whole file under its own name: what is forwarded or kept is called as it is on the phone. */
function named(tempFilePath: string, name: string): string {
  const own = Taro.env.USER_DATA_PATH ?? '';
  const files = Taro.getFileSystemManager();
  const known = files.readdirSync(own).flatMap((one) => {
    const stats = files.statSync(`${own}/${one}`) as Taro.Stats;
    return stats.isFile() ? [{ name: one, bytes: stats.size, at: stats.lastModifiedTime }] : [];
  });
  for (const old of oldestBeyond(bytesAtMost, known)) files.unlinkSync(`${own}/${old}`);
  const filePath = `${own}/${name}`;
  files.copyFileSync(tempFilePath, filePath);
  return filePath;
}
