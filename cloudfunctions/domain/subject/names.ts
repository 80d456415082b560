import { matchKey } from '../../kernel/names';

/** Names of enterprises and social organisations as lists write them. */

/**
 * The key under which two spellings of one name are the same. Brackets are kept: 甲(乙)公司 and 甲乙公司 may be two.
 * What the register of commerce adds behind a name (已注销, 存续) is none of it.
 */
export const nameKey = (name: string): string =>
  matchKey(name)
    .replace(/\((?:存续|在业|开业|注销|已注销|吊销)\)$/, '')
    .replace(/["'.,，。、;；]/g, '');

const region = /^(?:上海市?|沪)?(?:\(?松江区?\)?)?/;
const form = /(?:有限责任公司|股份有限公司|有限公司|\((?:有限|普通)合伙\))$/;

/** What tells a name from others: without brackets, without the place before it and the legal form behind it. */
export function coreOf(key: string): string {
  const core = key
    .replace(form, '')
    .replace(region, '')
    .replace(/\(上海\)/g, '')
    .replace(/[()]/g, '');
  return core === '' ? key : core;
}

/** How alike two texts are, from 0 to 1: the part of the longer one whose signs stand in the other in the same order. */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 0;
  let before = new Uint16Array(other.length + 1);
  let now = new Uint16Array(other.length + 1);
  for (let row = 0; row < one.length; row += 1) {
    for (let at = 0; at < other.length; at += 1) {
      const diagonal = before[at] ?? 0;
      now[at + 1] = one[row] === other[at] ? diagonal + 1 : Math.max(before[at + 1] ?? 0, now[at] ?? 0);
    }
    [before, now] = [now, before];
  }
  return (before[other.length] ?? 0) / longest;
}
