import Taro from '@tarojs/taro';

/** Only WeChat has a scanner; in a browser the digits are typed. */
export const canScan = process.env.TARO_ENV === 'weapp';

/** What the scanned picture holds; nothing when the person closed the scanner. */
export async function scan(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch {
    return undefined;
  }
}
