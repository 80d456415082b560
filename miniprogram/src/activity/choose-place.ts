import Taro from '@tarojs/taro';

/** Only WeChat has a map to choose from. */
export const canChoosePlace = process.env.TARO_ENV === 'weapp';

/** A place chosen on WeChat's map; nothing when the map was closed without choosing. */
export async function choosePlace(): Promise<{ latitude: number; longitude: number } | undefined> {
  try {
    const { latitude, longitude } = await Taro.chooseLocation({});
    return { latitude, longitude };
  } catch {
    return undefined;
  }
}
