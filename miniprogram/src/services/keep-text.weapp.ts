import Taro from '@tarojs/taro';
import { isCancelled } from './cancelled';
import { fileNameOf } from './file-name';

/** See keep-text.d.ts. */
export const keepText = async (name: string, text: string): Promise<void> => {
  const fileName = fileNameOf(name);
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  try {
    await Taro.shareFileMessage({ filePath, fileName });
  } catch (error) {
    if (!isCancelled(error)) throw error;
  }
};
