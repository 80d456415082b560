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

/** Asks the phone whether there is no network; one that cannot tell is taken to have one. */
async function isOffline(): Promise<boolean> {
  try {
    lost = (await Taro.getNetworkType()).networkType === 'none';
  } catch {
    lost = false;
  }
  return lost;
}

/**
 * Whether a tap may be answered at once with there being no network, instead of waiting for that to show. What the phone said
 * last is asked once more, since a word that it is back may have been missed.
 */
export const knowsNoNetwork = async (): Promise<boolean> => lost && (await isOffline());

/** The same as it was said last, without asking. */
export const saidNoNetwork = (): boolean => lost;
