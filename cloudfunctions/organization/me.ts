import { personOf } from '../domain/membership/person';
import { namesOn } from '../domain/register/on';
import { requestsOn } from '../domain/serviceRequest/on';
import type { OrganizationCall, OrganizationOutcome } from './context';

/** Who the caller is, nobody yet when this WeChat is not bound; and what of what it may switch on the district uses. */
export async function me({ caller, now }: OrganizationCall<'me'>): OrganizationOutcome<'me'> {
  const [names, requests] = await Promise.all([namesOn(now), requestsOn(now)]);
  const used = { registers: names.size > 0, requests };
  return caller ? { person: personOf(caller.account, now), ...used } : { requests };
}
