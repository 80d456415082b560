import Taro from '@tarojs/taro';
import type { ChosenFile, Send, Upload } from './transport';

/** The cloud environment, set when the app is built; empty means the one the mini-program is linked to. */
declare const CLOUD_ENVIRONMENT: string;

/** See transport.d.ts. */
export const connect = () => {
  Taro.cloud.init(CLOUD_ENVIRONMENT ? { env: CLOUD_ENVIRONMENT } : {});
};

/** See transport.d.ts. */
export const send: Send = async (context, request) => {
  const answer = await Taro.cloud.callFunction({ name: context, data: request });
  return answer.result;
};

/** See transport.d.ts. The name in the cloud is made up: what a user called the file is nobody's business. */
export const upload: Upload = async (file) => {
  const cloudPath = `rosters/${Date.now()}-${Math.random().toString(36).slice(2, 10)}.xlsx`;
  const answer = await Taro.cloud.uploadFile({ cloudPath, filePath: file.source as string });
  return answer.fileID;
};

/** See transport.d.ts. */
export const chooseSpreadsheet = async (): Promise<ChosenFile | undefined> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] });
    const file = tempFiles[0];
    return file && { name: file.name, size: file.size, source: file.path };
  } catch {
    // Closing the chooser is reported as a failure.
    return undefined;
  }
};

/** See transport.d.ts. A phone's WeChat is one person. */
export const callerKey = () => '';
