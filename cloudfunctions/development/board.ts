import { askedAnew } from '../domain/development/standing';
import { openIn, seenOf, type Seen } from '../domain/development/records';
import { membersWithin } from '../domain/membership/find';
import { ruleBook } from '../domain/rules/amendments';
import type { RuleBook } from '../domain/rules/book';
import { addDays, addMonths } from '../../types/shared/calendar';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { DevelopmentCall, DevelopmentOutcome } from './context';
import { requireHand } from './hands';
import { comingTo, formerOf } from './store';
import { summaryOf } from './view';

/** A branch's people on the way, and what else is to be looked at there. */
export async function board(call: DevelopmentCall<'board'>): DevelopmentOutcome<'board'> {
  const { target, now } = call;
  const branch = await requireHand(call, target);
  if (branch.kind !== 'branch') refuse('DEVELOPMENT.NOT_A_BRANCH');
  const today = dayOf(now);
  const [rules, records, coming, roster] = await Promise.all([
    ruleBook(now),
    openIn([branch._id]),
    comingTo(branch._id),
    membersWithin(branch.path),
  ]);
  const seen = await seenOf(records, rules, today);
  const kept = new Set(records.map(({ memberId }) => memberId));
  return {
    organizationName: branch.name,
    today,
    people: seen.map(summaryOf).sort(byDay),
    coming: coming.map(({ _id: id, name, organizationName: fromName }) => ({ id, name, fromName })),
    unkept: roster
      .filter(({ _id, status }) => status === 'probationary' && !kept.has(_id))
      .map(({ _id: memberId, name }) => ({ memberId, name })),
    ...(branch.temporary && { temporary: rules.cite('temporaryBranch', today) }),
    ...(await anewOf(seen, rules, today)),
  };
}

type Summary = ReturnType<typeof summaryOf>;

/** What is due first leads; what has no day comes last, by name. */
const byDay = (a: Summary, b: Summary): number => {
  const [one, other] = [a, b].map(({ nextSteps, name }) => `${nextSteps[0]?.latest ?? '9'}:${name}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

/** So long after an edition came in its changes stand on the board. */
const months = 6;

/** What the edition that came in last asks of those on their way; nothing where it asks nobody for anything. */
async function anewOf(seen: readonly Seen[], rules: RuleBook, today: string) {
  const { from, edition } = rules.cite('candidatePublicity', today);
  if (today < from || addMonths(from, months) < today) return {};
  const people = seen.flatMap(({ record, facts }) =>
    askedAnew(facts, rules, from, addDays(from, -1)).map(({ step, limit }) => ({
      id: record._id,
      name: record.name,
      step,
      ...(limit && { limit }),
    })),
  );
  return people.length > 0 ? { anew: { from, edition, people } } : {};
}

const size = 20;

/** Who is not on the way any more, latest first. */
export async function former(call: DevelopmentCall<'former'>): DevelopmentOutcome<'former'> {
  const branch = await requireHand(call, call.target);
  const { items, next } = await formerOf(branch._id, { after: call.input.after, size });
  return {
    people: items.map(({ _id: id, name, state, endReason, endNote, closedAt }) => ({
      id,
      name,
      state,
      ...(endReason && { endReason }),
      ...(endNote && { endNote }),
      closedAt: closedAt ?? 0,
    })),
    next,
  };
}
