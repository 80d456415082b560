import { dayOf } from './clock';
import { change, collection, command } from './database';
import { refuse } from './errors';
import { idOf } from './ids';
import { personIdOf, type Caller } from './identity';
import { Budgets } from './model';

/**
 * How often one person may do what, in one day (Beijing): against guessing, and so that nobody drowns what others have to
 * read. Choices of the product; the numbers are well above what honest work takes.
 */
const budgets = {
  /** Tries to be bound by a phone number: of one WeChat user, and on one number. */
  phoneCode: 5,
  phoneNumber: 5,
  /** Requests to be bound by name. */
  bindingRequest: 5,
  /** Tries of an administrator's one-time code. */
  adminCode: 5,
  /** Looks for a branch by its name, a few characters at a time. */
  branchSearch: 100,
  /** Typed digits of a check-in that are wrong. */
  digits: 8,
  /** Names looked up on other branches' rosters: enough for a hall, too few to go through them. */
  guest: 40,
  /** What one says is wrong in what is kept. */
  correction: 10,
  /** Leave, 补签 and 补课 that one asks for or takes back. */
  attendanceRequest: 40,
  /** Gatherings planned, and what their people are told of them. */
  draft: 100,
  activityNotice: 100,
  /** What is kept for its author because it could not be checked. */
  unsent: 30,
  /** Complaints sent, unless the district set another number. */
  complaint: 5,
  /** Requests of enterprises that one WeChat raises, and what is said of their answers. */
  serviceRequest: 10,
  /** Seats booked at meetings about policies, and questions for them. */
  policyMeeting: 20,
  /** Questions to the district. */
  handbookQuestion: 5,
  /** Transfers begun: more than a branch has members. */
  transfer: 100,
} as const;

export type Budget = keyof typeof budgets;

const idFor = (budget: Budget, whose: string, now: number): string => idOf(budget, whose, dayOf(now));

/**
 * Takes one from a budget; false when it is used up. It is exact however many ask at once: each takes one by a write of
 * its own. The first of a day is one request, each further one two. `limit`, 1 or more, is the budget's own unless the
 * district set another.
 */
export async function take(
  budget: Budget,
  whose: string,
  now: number,
  limit: number = budgets[budget],
): Promise<boolean> {
  const _id = idFor(budget, whose, now);
  try {
    await collection(Budgets).add({ _id, spent: 1, at: now });
    return true;
  } catch (error) {
    const more = { _id, spent: command.lt(limit) };
    if ((await collection(Budgets).updateWhere(more, { spent: change.inc(1) })) === 1) return true;
    // The SDK hides why the document was not added.
    if (await collection(Budgets).findById(_id)) return false;
    throw error;
  }
}

/** Gives back what was taken and not needed. */
export async function giveBack(budget: Budget, whose: string, now: number): Promise<void> {
  await collection(Budgets).updateWhere(
    { _id: idFor(budget, whose, now), spent: command.gt(0) },
    { spent: change.inc(-1) },
  );
}

/** Takes one from a budget of whoever calls, the person rather than the WeChat; stops the action when it is used up. */
export async function spend(
  budget: Budget,
  { caller, openid, now }: { caller: Caller | undefined; openid: string; now: number },
  limit?: number,
): Promise<void> {
  const whose = caller ? personIdOf(caller.account) : openid;
  if (!(await take(budget, whose, now, limit))) refuse('TOO_MANY_TODAY');
}
