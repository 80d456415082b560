import Taro from '@tarojs/taro';
import { fileNameOf } from './file-name';

/** See keep-text.d.ts. */
export const keepText = async (name: string, text: string): Promise<void> => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileNameOf(name)}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  await Taro.shareFileMessage({ filePath, fileName: fileNameOf(name) }).catch(() => undefined);
};
