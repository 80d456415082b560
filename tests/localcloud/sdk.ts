import type { LocalCloud } from '../../localcloud';

type Cloud = typeof import('wx-server-sdk');

/**
 * The unmodified `wx-server-sdk` in this process, pointed at a local cloud. The SDK reads the environment whenever it
 * sends, so one process talks to one cloud at a time.
 */
export function wxServerSdk(cloud: LocalCloud): Cloud {
  Object.assign(process.env, cloud.sdkEnvironment());
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded only once the environment points it here
  const sdk = require('wx-server-sdk') as Cloud;
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string });
  return sdk;
}
