import { personOf } from '../domain/membership/person';
import { isAnyOn } from '../domain/declared/on';
import { requestsOn } from '../domain/serviceRequest/on';
import type { OrganizationCall, OrganizationOutcome } from './context';

/** Who the caller is, nobody yet when this WeChat is not bound; and what of what it may switch on the district uses. */
export async function me({ caller, now }: OrganizationCall<'me'>): OrganizationOutcome<'me'> {
  const requests = await requestsOn(now);
  if (!caller) return { requests };
  const [registers, selections] = await Promise.all([isAnyOn('register', now), isAnyOn('selection', now)]);
  return { person: personOf(caller.account, now), registers, selections, requests };
}
