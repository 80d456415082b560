import type { Calls } from './calls';

type Heard = 'ready' | 'failed';

/** WeChat's bringing of a newer version, which a test tells of. */
export class Updates {
  private readonly listeners: Record<Heard, Set<() => void>> = { ready: new Set(), failed: new Set() };

  constructor(private readonly calls: Calls) {}

  /** Tells the app that a newer version was brought, or could not be. */
  tell(heard: Heard) {
    for (const listener of this.listeners[heard]) listener();
  }

  readonly apis = () => ({
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: (listener: () => void) => void this.listeners.ready.add(listener),
      onUpdateFailed: (listener: () => void) => void this.listeners.failed.add(listener),
      applyUpdate: this.calls.sync('applyUpdate', () => undefined),
    }),
  });
}
