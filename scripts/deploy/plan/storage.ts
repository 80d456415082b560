import { isDeepStrictEqual } from 'node:util';
import type { ManagedCloud } from '../cloud';
import type { Release } from '../release';
import type { Plan } from '../step';

/** What clients may do with files: the rule of `cloudfunctions/rules/storage.json`, which is narrower than `PRIVATE`. */
export async function planStorage(cloud: ManagedCloud, { storageRules: wanted }: Release): Promise<Plan> {
  const { acl, rule } = await cloud.storageRule();
  if (acl === 'CUSTOM' && isDeepStrictEqual(rule, wanted)) return [];
  return [[{ what: '设置云存储的访问规则', run: () => cloud.setStorageRule(wanted as object) }]];
}
