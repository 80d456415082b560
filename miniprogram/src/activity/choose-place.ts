import Taro from '@tarojs/taro';

/** Set when the app is built; see app.config.ts. */
declare const WITH_LOCATION: boolean;

/** Only WeChat has a map to choose from, and only where it opens that to the mini-program. */
export const canChoosePlace = process.env.TARO_ENV === 'weapp' && WITH_LOCATION;

/** A place chosen on WeChat's map; nothing when the map was closed without choosing. */
export async function choosePlace(): Promise<{ latitude: number; longitude: number } | undefined> {
  if (!WITH_LOCATION) return undefined;
  try {
    const { latitude, longitude } = await Taro.chooseLocation({});
    return { latitude, longitude };
  } catch {
    return undefined;
  }
}
