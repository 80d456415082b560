import Taro from '@tarojs/taro';
import type { Input } from '../../services/contract';

/** Set when the app is built; see app.config.ts. */
declare const WITH_LOCATION: boolean;

type Place = NonNullable<Input<'attendance.checkIn'>['place']>;

/** How long a phone may take to find its place (ms). */
const patience = 4_000;

/**
 * Where the phone is, asked for only when an activity wants it. A phone that may not or cannot tell says so: nobody is
 * turned away for that. A browser's word is worth nothing
 * here, and a build without location asks nobody.
 */
export async function whereabouts(): Promise<Place> {
  if (process.env.TARO_ENV !== 'weapp' || !WITH_LOCATION) return 'unknown';
  try {
    const { latitude, longitude } = await Taro.getLocation({
      type: 'gcj02',
      isHighAccuracy: true,
      highAccuracyExpireTime: patience,
    });
    return { latitude, longitude };
  } catch {
    return 'unknown';
  }
}
