import { officers } from '../../../types/shared/roles';
import { rolesAt } from '../../kernel/identity';
import type { AccountRecord, RoleGrant } from '../../kernel/model';
import { idsOf, townIdOf } from '../../kernel/paths';
import { attendedAt } from '../membership/attended';
import type { LetterRecord } from './model';

const isOfficer = ({ role }: RoleGrant): boolean => (officers as readonly string[]).includes(role);

/** Whether somebody is an officer of that office itself. */
const isOffice = (account: AccountRecord, officeId: string, now: number): boolean =>
  rolesAt(account, now).some((grant) => isOfficer(grant) && grant.organizationId === officeId);

/** Of some letters those that a town sent which has nobody left: they are the district's. One request at most. */
export async function leftOf<Letter extends Pick<LetterRecord, 'officeId' | 'orgPath'>>(
  letters: readonly Letter[],
  now: number,
): Promise<Letter[]> {
  const ofTowns = letters.filter(({ officeId, orgPath }) => townIdOf(orgPath) === officeId);
  const isAttended = await attendedAt(
    ofTowns.map(({ orgPath }) => orgPath),
    now,
  );
  return ofTowns.filter(({ orgPath }) => !isAttended(orgPath));
}

/** Whether somebody settles a letter: of its office, or of the district where nobody of that is left. */
export async function maySettle(
  account: AccountRecord,
  letter: Pick<LetterRecord, 'officeId' | 'orgPath'>,
  now: number,
): Promise<boolean> {
  if (isOffice(account, letter.officeId, now)) return true;
  const [districtId = ''] = idsOf(letter.orgPath);
  return isOffice(account, districtId, now) && (await leftOf([letter], now)).length > 0;
}
