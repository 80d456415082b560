import { CloudError, invalidParameter } from '../errors';
import { compileRule, type Auth, type Resource, type Rule } from './expression';

/** CloudBase's basic permissions of storage, or rules of one's own. */
export type StorageRules =
  | 'PRIVATE'
  | 'READONLY'
  | 'ADMINWRITE'
  | 'ADMINONLY'
  | { read?: boolean | string; write?: boolean | string };

const OWN = 'resource.openid == auth.openid';

// What the basic permissions stand for, as the documentation of the rules has it.
const BASIC = {
  PRIVATE: { read: OWN, write: OWN },
  READONLY: { read: true, write: OWN },
  ADMINWRITE: { read: true, write: false },
  ADMINONLY: { read: false, write: false },
};

/** What clients may do with files. Functions, and the console, are not asked: they may do everything. */
export class StoragePermissions {
  private readonly rules: Record<'read' | 'write', Rule>;

  /** @throws INVALID_PARAM for a permission there is not, or a rule that is not understood */
  constructor(rules: StorageRules) {
    if (typeof rules === 'string' && !(rules in BASIC))
      throw invalidParameter(`there is no storage permission ${rules}`);
    const { read, write, ...unknown } = typeof rules === 'string' ? BASIC[rules] : rules;
    if (Object.keys(unknown).length > 0)
      throw invalidParameter(`storage rules are about read and write, not ${Object.keys(unknown).join()}`);
    this.rules = { read: compileRule(read), write: compileRule(write) };
  }

  /**
   * Lets pass what the rules allow. Write is to upload, to overwrite and to delete.
   * @throws STORAGE_EXCEED_AUTHORITY
   */
  check(operation: 'read' | 'write', auth: Auth, resource: Resource): void {
    if (!this.rules[operation](auth, resource))
      throw new CloudError(
        'STORAGE_EXCEED_AUTHORITY',
        `Have no access right to the storage: ${resource.path}`,
      );
  }
}
