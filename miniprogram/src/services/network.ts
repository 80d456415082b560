import Taro from '@tarojs/taro';

/** Whether the phone said last that there is no network. */
let lost = false;

/** Follows what the phone says about its network; `onBack` is called when there is one again. */
export function followNetwork(onBack: () => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    lost = !isConnected;
    if (isConnected) onBack();
  });
  void isOffline();
}

/** Whether the phone said last that there is no network; asks nobody. */
export const saidNoNetwork = (): boolean => lost;

/**
 * Whether there is no network, asked of the phone: a word that it is back may have been missed. One that cannot tell is taken to
 * have one.
 */
export async function isOffline(): Promise<boolean> {
  try {
    lost = (await Taro.getNetworkType()).networkType === 'none';
  } catch {
    lost = false;
  }
  return lost;
}
