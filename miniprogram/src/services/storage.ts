import Taro from '@tarojs/taro';
import { callerKey } from './transport';

/** Raised when the shape of what is kept changes, so that nothing of an older app is read back. */
const generation = 1;

const keyOf = (name: string) => `${generation}:${callerKey()}:${name}`;

/** What was kept on the device under a name, or nothing. The reader knows what it kept there. */
export function recall(name: string): unknown {
  try {
    return Taro.getStorageSync<unknown>(keyOf(name)) || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a value on the device; false when a full or forbidden storage did not take it. For most values that is no
 * reason to stop: they are only convenience.
 */
export function keep(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(keyOf(name), value);
    return true;
  } catch {
    return false;
  }
}

/** Forgets what was kept under a name. */
export function forget(name: string) {
  try {
    Taro.removeStorageSync(keyOf(name));
  } catch {
    // Nothing depends on it.
  }
}

/** Forgets what was kept for this caller that is of some kind. */
export function forgetWhere(isOf: (kept: unknown) => boolean) {
  try {
    const mine = Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(keyOf('')));
    for (const key of mine) if (isOf(Taro.getStorageSync<unknown>(key))) Taro.removeStorageSync(key);
  } catch {
    // Nothing depends on it.
  }
}

/** Forgets everything that was kept for this caller, or what was kept under names that begin so. */
export function forgetAll(names = '') {
  try {
    const mine = Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(keyOf(names)));
    for (const key of mine) Taro.removeStorageSync(key);
  } catch {
    // Nothing depends on it.
  }
}
