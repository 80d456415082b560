import type { ErrorCode } from '../../../types';
import { refuse } from '../../kernel/errors';

/**
 * Where readings may lie: sites of Party and government, and of the central press. Guidances and courses link to them and
 * keep nothing of their text, so that they are no news feed.
 */
const hosts = [
  'gov.cn',
  '12371.cn',
  'people.com.cn',
  'people.cn',
  'xinhuanet.com',
  'news.cn',
  'qstheory.cn',
  'cctv.com',
  'dangjian.cn',
  'xuexi.cn',
  'shjcdj.cn',
  // Articles of public accounts, such as “松江两新先锋”.
  'mp.weixin.qq.com',
];

/** True for an address of an official site or of one below it. */
export function isOfficial(url: string): boolean {
  const { protocol, hostname, username } = new URL(url);
  if (protocol !== 'https:' || username) return false;
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** Refuses readings that lie anywhere else, with `code`. */
export function requireOfficial(readings: { url: string }[], code: ErrorCode): void {
  const other = readings.find(({ url }) => !isOfficial(url));
  if (other) refuse(code, { host: new URL(other.url).hostname });
}
