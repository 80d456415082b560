import type { Calls } from './calls';

/** The phone's network, which a test can take away. */
export class Network {
  type = 'wifi';
  private readonly listeners = new Set<(state: { isConnected: boolean; networkType: string }) => void>();

  constructor(private readonly calls: Calls) {}

  /** Changes the network and tells the app; 'none' is offline. */
  change(type: string) {
    this.type = type;
    for (const listener of this.listeners) listener({ isConnected: type !== 'none', networkType: type });
  }

  readonly apis = () => ({
    getNetworkType: this.calls.async('getNetworkType', () => ({ networkType: this.type })),
    onNetworkStatusChange: (listener: () => void) => void this.listeners.add(listener),
    offNetworkStatusChange: (listener?: () => void) => {
      if (listener) this.listeners.delete(listener);
      else this.listeners.clear();
    },
  });
}
