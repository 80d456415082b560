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
    ['by_org_status', 'organizationId', 'status'],
    ['by_openid', 'openid', 'status'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName', while: () => ({ status: 'open' }) },
  ],
  retention: { kept: 'one for each WeChat user, written over by the next' },
  exit: none('a request is answered here or not at all'),
});

/** Agreement to the privacy notice; `_id` is the OPENID. */
export const PrivacyConsents = defineCollection<PrivacyConsentRecord>()({
  name: 'privacyConsents',
  indexes: [],
  organizations: none('it names a WeChat user'),
  retention: { kept: 'shows that somebody agreed' },
  exit: none('a consent holds for this program only'),
});
