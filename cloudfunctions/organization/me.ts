import { personOf } from '../domain/membership/person';
import { isAnyOn } from '../domain/declared/on';
import type { OrganizationCall, OrganizationOutcome } from './context';

/** Who the caller is, nobody yet when this WeChat is not bound; and whether the district uses any register or selection. */
export async function me({ caller, now }: OrganizationCall<'me'>): OrganizationOutcome<'me'> {
  if (!caller) return {};
  const [registers, selections] = await Promise.all([isAnyOn('register', now), isAnyOn('selection', now)]);
  return { person: personOf(caller.account, now), registers, selections };
}
