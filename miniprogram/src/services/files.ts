import { confirm } from './dialogs';
import { openFrom } from './download';
import { FileFault, type FileTrouble } from './file-fault';

/** Where a file lies for a while, and what it is called. */
interface Address {
  url: string;
  name: string;
}

const words: Record<FileTrouble, string> = {
  gone: '文件没有取到，请过一会儿再试；还不行，请返回重新打开这一页',
  broken: '网络断了，文件没有取完',
  notListed: '小程序还没有登记下载文件的地址，请告诉区级管理员',
  unreadable: '文件取到了，但这部手机没能打开它',
};

/**
 * The one way in which a file of the cloud's storage is opened: under its name, whole or not at all. An address holds for an hour,
 * so one that leads nowhere is asked for again once without a word; what else goes wrong is said, and the person tries again or not.
 * Rejects only as `ask` does.
 */
export async function openFile(ask: () => Promise<Address>): Promise<void> {
  let address = await ask();
  let trouble = await troubleWith(address);
  if (trouble === 'gone') {
    address = await ask();
    trouble = await troubleWith(address);
  }
  while (trouble && (await confirm('文件没有打开', words[trouble], '再试一次', '返回'))) {
    if (trouble === 'gone') address = await ask();
    trouble = await troubleWith(address);
  }
}

async function troubleWith({ url, name }: Address): Promise<FileTrouble | undefined> {
  try {
    await openFrom(url, name);
    return undefined;
  } catch (error) {
    if (error instanceof FileFault) return error.trouble;
    throw error;
  }
}
