import { collection } from '../../kernel/database';
import { digestOf } from '../../kernel/ids';
import { AdminCodes, type AdminCodeRecord } from './model';

/** How long a code holds (ms): it is handed over in person. */
const holds = 14 * 24 * 3_600_000;

/** The record of a code for a grant; the code itself is kept nowhere. */
export const adminCodeOf = (grantId: string, code: string, now: number): AdminCodeRecord => ({
  _id: grantId,
  digest: digestOf('adminCode', grantId, code),
  at: now,
  until: now + holds,
});

/** True when this is the code of the grant, and still holds. */
export async function isAdminCode(grantId: string, code: string, now: number): Promise<boolean> {
  const known = await collection(AdminCodes).findById(grantId);
  return known !== undefined && now < known.until && known.digest === digestOf('adminCode', grantId, code);
}

/** Takes a code away that was used. */
export const removeAdminCode = async (grantId: string): Promise<void> => {
  await collection(AdminCodes).removeWhere({ _id: grantId });
};
