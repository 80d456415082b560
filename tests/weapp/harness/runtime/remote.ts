import { start, type Running, type StartOptions } from './start';

/** What the page of the harness has beside a browser's own names. */
export interface HarnessWindow {
  weappRuntime: { startRemotely(options: RemoteOptions): void };
  weappApp: Running;
  weappCall(name: string, data: unknown): Promise<unknown>;
  weappProblem(message: string): Promise<void>;
}

/** What can be sent to another process's window. */
export type RemoteOptions = Omit<StartOptions, 'loadsPictures' | 'callFunction' | 'onProblem'>;

/** Starts a build in a browser's window, whose calls go to the test's process. */
export function startRemotely(options: RemoteOptions) {
  const harness = window as unknown as HarnessWindow;
  harness.weappApp = start({
    ...options,
    loadsPictures: true,
    callFunction: (name, data) => harness.weappCall(name, data),
    onProblem: (message) => void harness.weappProblem(message),
  });
}
