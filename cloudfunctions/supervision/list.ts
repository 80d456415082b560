import { seenOn } from '../../types/shared/checkups';
import { branchKeepers } from '../../types/shared/roles';
import { checkupsNow } from '../domain/checkup/items';
import { findOrganization } from '../domain/organization/find';
import { successorOf } from '../domain/organization/keeping';
import { overOf } from '../domain/supervision/about';
import { lettersAt } from '../domain/supervision/letters';
import type { LetterRecord } from '../domain/supervision/model';
import { maySettle } from '../domain/supervision/office';
import { dayOf } from '../kernel/clock';
import { holds } from '../kernel/identity';
import type { SupervisionCall, SupervisionOutcome } from './context';

const size = 20;

/** The letters to a branch, or those that an office sent. */
export async function list({ input, target }: SupervisionCall<'list'>): SupervisionOutcome<'list'> {
  const { items, next } = await lettersAt(target, { after: input.after, size });
  return { letters: items.map(summaryOf), next };
}

/** One letter, and whether what it is about is still over its day at the branch that answers for it now. */
export async function get({ target, caller, now }: SupervisionCall<'get'>): SupervisionOutcome<'get'> {
  const { organizationId, citation, text, steps, item, status } = target;
  const { account } = caller;
  const isDone = status === 'closed' || status === 'withdrawn';
  const [stillOpen, path, isTheirs] = await Promise.all([
    isStillOpen(organizationId, item, now),
    target.keptAt(),
    !isDone && maySettle(account, target, now),
  ]);
  return {
    ...summaryOf(target),
    organizationId,
    citation,
    text,
    steps,
    stillOpen,
    mayAnswer: status === 'open' && holds(account, branchKeepers, path, now),
    maySettle: isTheirs,
  };
}

async function isStillOpen(
  organizationId: string,
  item: LetterRecord['item'],
  now: number,
): Promise<boolean> {
  const found = await findOrganization(organizationId);
  const branch = found && (await successorOf(found));
  if (!branch || branch.closedAt) return false;
  const checkups = await checkupsNow([branch], now);
  return overOf(seenOn(checkups.get(branch._id) ?? [], dayOf(now)), item) !== undefined;
}

const summaryOf = ({
  _id: id,
  number,
  organizationName: branchName,
  officeName,
  item,
  status,
  sentAt,
  dueOn,
}: LetterRecord) => ({ id, number, branchName, officeName, item, status, sentAt, dueOn });
