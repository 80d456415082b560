import { refuse } from '../kernel/errors';

/**
 * Where readings may lie: sites of Party and government, and of the central press. A guidance links to them and keeps
 * nothing of their text, so that it is no news feed.
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

/** Refuses readings that lie anywhere else. */
export function requireOfficial(readings: { url: string }[]): void {
  const other = readings.find(({ url }) => !isOfficial(url));
  if (other) refuse('GUIDANCE.LINK_NOT_OFFICIAL', { host: new URL(other.url).hostname });
}
