import { collection, command, fitting, type Question, type Transaction } from './database';
import { newId } from './ids';
import { Accounts, type AccountRecord, type Standing } from './model';
import { forgetRemembered, goBy } from './remembered';

/**
 * What holds for everybody just now. It stands on the record of nobody among the accounts, so that the request that
 * finds a caller's own account finds it too: no call asks the database once more, and none goes by what an instance
 * remembers.
 */

/** No OPENID looks like this, and no role, organisation or person is on the record. */
export const standingId = 'standing';

const nobody: AccountRecord = {
  _id: standingId,
  name: '',
  organizationId: '',
  organizationName: '',
  orgPath: '',
  grants: [],
};

/** What holds for everybody, as the record of nobody says; the instance goes by its edition from then on. */
export function standingOn(record: AccountRecord | undefined): Standing {
  const standing = record?.standing ?? {};
  goBy(standing.edition ?? '');
  return standing;
}

/** The account of a WeChat user, if there is one, and what holds for everybody: one request. */
export async function findCaller(
  openid: string,
): Promise<{ account: AccountRecord | undefined; standing: Standing }> {
  const found = await collection(Accounts).findByIds([openid, standingId]);
  const of = (id: string) => found.find((one) => one._id === id);
  return {
    account: openid === standingId ? undefined : of(openid),
    standing: standingOn(of(standingId)),
  };
}

/** A caller's account, or the record of nobody: beside it a call looks up what it reads at the same time. */
export const besideCaller = (openid: string): Question<AccountRecord> =>
  fitting(Accounts, { _id: command.in([openid, standingId]) }, { limit: 1 });

/** What holds for everybody just now, where nobody calls. */
export const findStanding = async (): Promise<Standing> => (await findCaller(standingId)).standing;

/** Whether at an instant nothing may be changed. */
export const isReadOnly = ({ readOnly }: Standing, now: number): boolean =>
  readOnly !== undefined && readOnly.from <= now;

/** Says anew what holds for everybody, by what held before; answers that. */
export async function changeStanding(
  within: Transaction,
  change: (before: Standing) => Standing,
): Promise<Standing> {
  const found = await within.in(Accounts).findById(standingId);
  const before = found?.standing ?? {};
  await within.in(Accounts).replace(found, { ...nobody, standing: change(before) });
  return before;
}

/** Has every instance read anew what it remembers, from its next call on; within the transaction that changes some of it. */
export async function raiseEdition(within: Transaction): Promise<void> {
  await changeStanding(within, (before) => ({ ...before, edition: newId() }));
  forgetRemembered();
}
