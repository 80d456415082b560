import { findHandUp, findLarge, largesOf, turnHandUp, turnLarge } from '../domain/dues/hand-ups';
import { handUpsBelow, isReceivedBelow } from '../domain/dues/receivers';
import { keptBy } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { Caller } from '../kernel/identity';
import type { DuesCall, DuesOutcome } from './context';
import { handUpView, latestFirst } from './hand-ups';
import { requirePast } from './keep';

/** What comes up from branches, at the committee or town above them. */

/** Only what stands above branches receives from them. */
function requireAbove({ kind }: OrganizationRecord): void {
  if (kind === 'branch' || kind === 'group' || kind === 'generalBranch') refuse('DUES.NOT_THE_SUPERIOR');
}

/** What branches below handed up of a year, and who gave much of their own will. */
export async function received(call: DuesCall<'received'>): DuesOutcome<'received'> {
  const { input, target, now } = call;
  requireAbove(target);
  const [found, large] = await Promise.all([
    handUpsBelow(target, input.year, now),
    largesOf({ toId: target._id }, input.year),
  ]);
  return {
    handUps: latestFirst(found.filter(({ withdrawnAt }) => withdrawnAt === null)).map((one) => ({
      ...handUpView(one),
      branchId: one.branch._id,
      branchName: one.branch.name,
      mayConfirm: one.received === null,
    })),
    large: large
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ _id: id, organizationName: branchName, memberName, fen, on, receipt }) => ({
        id,
        branchName,
        memberName,
        fen,
        on,
        ...(receipt && { receipt: { number: receipt.number, on: receipt.on } }),
      })),
  };
}

/** Says what came of what a branch handed up; said again, the last word stands. */
export async function confirmHandUp(call: DuesCall<'confirmHandUp'>): DuesOutcome<'confirmHandUp'> {
  const { input, target, caller, now } = call;
  requireAbove(target);
  requirePast(input.on, dayOf(now));
  const found = await findHandUp(input.handUpId);
  if (!found || !(await isReceivedBelow(target, found, now))) refuse('DUES.NO_HAND_UP');
  const { fen, on } = input;
  await turnHandUp(
    found,
    ({ received: before, withdrawnAt }) => {
      if (withdrawnAt !== null) refuse('DUES.NO_HAND_UP');
      if (before?.fen === fen && before.on === on) return undefined;
      return { received: { fen, on, at: now, by: nameOf(caller) } };
    },
    {
      action: 'dues.confirmHandUp',
      orgPath: await keptBy(found.organizationId)(),
      after: { on, differs: fen !== found.fen },
    },
    call,
  );
  return { differs: fen !== found.fen };
}

const nameOf = ({ account }: Caller): string => account.name;

/** Notes the receipt that was given for a large payment. */
export async function noteReceipt(call: DuesCall<'noteReceipt'>): DuesOutcome<'noteReceipt'> {
  const { input, target, caller, now } = call;
  requireAbove(target);
  requirePast(input.on, dayOf(now));
  const found = await findLarge(input.largeId);
  if (found?.toId !== target._id) refuse('DUES.NO_PAYMENT');
  const { number, on } = input;
  await turnLarge(
    found._id,
    ({ receipt, withdrawnAt }) => {
      if (withdrawnAt !== null) refuse('DUES.NO_PAYMENT');
      if (receipt?.number === number && receipt.on === on) return undefined;
      return { receipt: { number, on, at: now, by: nameOf(caller) } };
    },
    { action: 'dues.noteReceipt', orgPath: target.path, after: { on } },
    call,
  );
  return { done: true };
}
