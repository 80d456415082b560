import * as cloud from 'wx-server-sdk';

/** The only file that knows the SDK; the database, storage and WeChat's interfaces of this folder stand on it. */

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

export { cloud };

export const database = cloud.database({ throwOnNotFound: false } as unknown as cloud.DB.IDatabaseConfig);

/** The caller's identity as the platform vouches for it; empty when a timer calls. */
export function callerOpenid(): string {
  return cloud.getWXContext().OPENID ?? '';
}
