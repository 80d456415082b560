import { Refusal, type Calls } from './calls';

/** The app's storage on the phone; what is put in comes out as a copy. */
export function storageApis(calls: Calls, store: Map<string, string>) {
  const get = (key: string): unknown => {
    const text = store.get(key);
    return text === undefined ? '' : (JSON.parse(text) as unknown);
  };
  const set = (key: string, value: unknown) => void store.set(key, JSON.stringify(value));
  const info = () => ({ keys: [...store.keys()], currentSize: 1, limitSize: 10240 });
  return {
    getStorageSync: calls.sync('getStorageSync', get),
    setStorageSync: calls.sync('setStorageSync', set),
    removeStorageSync: calls.sync('removeStorageSync', (key: string) => void store.delete(key)),
    clearStorageSync: calls.sync('clearStorageSync', () => store.clear()),
    getStorageInfoSync: calls.sync('getStorageInfoSync', info),
    getStorageInfo: calls.async('getStorageInfo', info),
    getStorage: calls.async('getStorage', ({ key }) => {
      if (!store.has(String(key))) throw new Refusal('data not found');
      return { data: get(String(key)) };
    }),
    setStorage: calls.async('setStorage', ({ key, data }) => set(String(key), data)),
    removeStorage: calls.async('removeStorage', ({ key }) => void store.delete(String(key))),
    clearStorage: calls.async('clearStorage', () => store.clear()),
  };
}
