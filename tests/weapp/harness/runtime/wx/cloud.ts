import { Refusal, type Calls } from './calls';
import type { Network } from './network';

/** Runs a cloud function: the test's own, most often the project's functions on the local cloud. */
export type CallFunction = (name: string, data: unknown) => Promise<unknown>;

/** `wx.cloud`: calls go to the test's function, as JSON; without a network they fail. */
export function cloudApis(calls: Calls, network: Network, callFunction: CallFunction) {
  const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
  return {
    cloud: {
      init: calls.sync('cloud.init', (_options: unknown) => undefined),
      callFunction: calls.async('cloud.callFunction', async ({ name, data }) => {
        if (network.type === 'none') throw new Refusal('request:fail', { errCode: -1 });
        const given = (await callFunction(String(name), copy(data ?? {})).catch((error: unknown) => {
          throw new Refusal(error instanceof Error ? error.message : String(error), { errCode: -1 });
        })) as { result?: unknown } | undefined;
        return { result: copy(given?.result), requestID: 'harness' };
      }),
      // The file lies on no phone: a test puts it into storage itself and answers its id, or where it came to lie.
      uploadFile: calls.async('cloud.uploadFile', (options) => calls.resolve('cloud.uploadFile', options)),
      downloadFile: calls.async('cloud.downloadFile', (options) =>
        calls.resolve('cloud.downloadFile', options),
      ),
    },
  };
}
