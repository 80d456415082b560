import { personOf } from '../domain/membership/person';
import type { OrganizationCall, OrganizationOutcome } from './context';

/** Who the caller is; nobody yet when this WeChat is not bound. */
export async function me({ caller, now }: OrganizationCall<'me'>): OrganizationOutcome<'me'> {
  return Promise.resolve({ person: caller && personOf(caller.account, now) });
}
