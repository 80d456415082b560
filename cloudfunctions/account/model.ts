import { defineCollection, none } from '../kernel/database';

/** Agreement to a version of the privacy notice; 0 after it was withdrawn. `_id` is the OPENID. */
export interface PrivacyConsentRecord {
  _id: string;
  version: number;
  at: number;
}

/** Agreement to the privacy notice; `_id` is the OPENID. */
export const PrivacyConsents = defineCollection<PrivacyConsentRecord>()({
  name: 'privacyConsents',
  indexes: [['by_at', 'at']],
  organizations: none('it names a WeChat user'),
  retention: {
    removed: [{ days: 1095, since: 'at', because: 'shows that somebody agreed; then they are asked anew' }],
  },
  about: {
    wechat: '_id',
    what: '同意隐私说明',
    tell: ({ at, version }) => ({ at, text: `第 ${version} 版` }),
  },
  exit: none('a consent holds for this program only'),
});
