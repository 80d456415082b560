import { defineCollection, none } from '../kernel/database';

/** Someone asks a branch to be bound by name. */
export interface BindingRequestRecord {
  _id: string;
  openid: string;
  name: string;
  organizationId: string;
  organizationName: string;
  orgPath: string;
  status: 'open' | 'accepted' | 'refused';
  askedAt: number;
  decidedAt: number | null;
}

/** Agreement to a version of the privacy notice; 0 after it was withdrawn. `_id` is the OPENID. */
export interface PrivacyConsentRecord {
  _id: string;
  version: number;
  at: number;
}

/** Requests to be bound by name; `_id` follows from the OPENID, so there is one. */
export const BindingRequests = defineCollection<BindingRequestRecord>()({
  name: 'bindingRequests',
  indexes: [
    ['by_org_status', 'organizationId', 'status', 'askedAt', '_id'],
    ['by_openid', 'openid', 'status'],
    ['by_decision', 'decidedAt'],
    ['by_status_asked', 'status', 'askedAt'],
  ],
  organizations: [
    {
      id: 'organizationId',
      path: 'orgPath',
      name: 'organizationName',
      while: () => ({ status: 'open' }),
      joins: true,
    },
  ],
  retention: {
    removed: [
      { days: 30, since: 'decidedAt', because: 'long enough for the asker to see what came of it' },
      { days: 183, since: 'askedAt', when: { status: 'open' }, because: 'nobody answers it any more' },
    ],
  },
  about: {
    wechat: 'openid',
    what: '绑定申请',
    tell: ({ askedAt, name, organizationName }) => ({ at: askedAt, text: `${name}，${organizationName}` }),
  },
  exit: none('a request is answered here or not at all'),
});

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
