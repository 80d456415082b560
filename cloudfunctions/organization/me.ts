import { personOf } from '../domain/membership/person';
import { namesOn } from '../domain/register/on';
import type { OrganizationCall, OrganizationOutcome } from './context';

/** Who the caller is, nobody yet when this WeChat is not bound; and whether the district uses any register. */
export async function me({ caller, now }: OrganizationCall<'me'>): OrganizationOutcome<'me'> {
  if (!caller) return {};
  return { person: personOf(caller.account, now), registers: (await namesOn(now)).size > 0 };
}
