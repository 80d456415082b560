import Taro from '@tarojs/taro';
import type { Input } from '../../services/contract';

type Place = NonNullable<Input<'attendance.checkIn'>['place']>;

/** How long a phone may take to find its place (ms). */
const patience = 4_000;

/**
 * Where the phone is, asked for only when an activity wants it. A phone that may not or cannot tell says so: nobody is
 * turned away for that. A browser's word is worth nothing here.
 */
export async function whereabouts(): Promise<Place> {
  if (process.env.TARO_ENV !== 'weapp') return 'unknown';
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
