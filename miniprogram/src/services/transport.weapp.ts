import Taro from '@tarojs/taro';
import type { ChosenFile, Send } from './transport';

/** The cloud environment, set when the app is built; empty means the one the mini-program is linked to. */
declare const CLOUD_ENVIRONMENT: string;

/** See transport.d.ts. */
export const connect = () => {
  Taro.cloud.init(CLOUD_ENVIRONMENT ? { env: CLOUD_ENVIRONMENT } : {});
};

/** See transport.d.ts. */
export const send: Send = async (functionName, request) => {
  const answer = await Taro.cloud.callFunction({ name: functionName, data: request });
  return answer.result;
};

/** See transport.d.ts. */
export const uploadTo = async (file: ChosenFile, cloudPath: string) => {
  await Taro.cloud.uploadFile({ cloudPath, filePath: file.source as string });
};

/** Wide enough to read a blackboard on (px). */
const photoWidth = 1600;

/** See transport.d.ts. */
export const choosePhotos = async (atMost: number): Promise<ChosenFile[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: atMost,
      mediaType: ['image'],
      sizeType: ['compressed'],
    });
    return await Promise.all(tempFiles.map(({ tempFilePath, size }) => smaller(tempFilePath, size)));
  } catch {
    // Closing the chooser is reported as a failure.
    return [];
  }
};

/** A phone that cannot make it smaller sends it as it is. */
async function smaller(path: string, size: number): Promise<ChosenFile> {
  const source = await Taro.compressImage({ src: path, quality: 70, compressedWidth: photoWidth })
    .then(({ tempFilePath }) => tempFilePath)
    .catch(() => path);
  return { name: 'photo.jpg', size, source };
}

/** See transport.d.ts. */
export const previewOf = (photo: ChosenFile) => photo.source as string;

/** See transport.d.ts. */
export const chooseFile = async (endings: string[]): Promise<ChosenFile | undefined> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: endings,
    });
    const file = tempFiles[0];
    return file && { name: file.name, size: file.size, source: file.path };
  } catch {
    // Closing the chooser is reported as a failure.
    return undefined;
  }
};

/** See transport.d.ts. A phone's WeChat is one person. */
export const callerKey = () => '';
