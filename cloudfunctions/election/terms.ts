import { openWithin } from '../domain/election/elections';
import { organizationsWithin } from '../domain/organization/find';
import { isElecting, termStanding } from '../domain/organization/term';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { termOf } from './body';
import type { ElectionCall, ElectionOutcome } from './context';
import { summaryOf } from './view';

/** More of them than this at once are told as a number. */
const most = 200;

/**
 * What of the terms at and below an organisation is due: two requests, however many bodies there are. In the order in which
 * they end; bodies are named, nobody is compared.
 */
export async function terms({ target, now }: ElectionCall<'terms'>): ElectionOutcome<'terms'> {
  const [all, open, rules] = await Promise.all([
    organizationsWithin(target.path),
    openWithin(target.path),
    ruleBook(now),
  ]);
  const today = dayOf(now);
  // To a temporary branch terms do not apply. Rule `temporaryBranch`.
  const bodies = all.filter(({ kind, closedAt, temporary }) => isElecting(kind) && !closedAt && !temporary);
  const electionOf = new Map(open.map((one) => [one.organizationId, one]));
  const due = bodies
    .flatMap((body) => {
      const term = termStanding(body, today, rules);
      return term ? [{ body, term }] : [];
    })
    .sort((a, b) => compare(a.term.endsOn, b.term.endsOn) || compare(a.body.name, b.body.name));
  return {
    name: target.name,
    bodies: bodies.length,
    over: due.filter(({ term }) => term.left < 0).length,
    soon: due.filter(({ term }) => term.left >= 0).length,
    unregistered: bodies.filter(({ termEndsOn }) => !termEndsOn).length,
    due: due.slice(0, most).map(({ body, term }) => {
      const election = electionOf.get(body._id);
      const { nextStep, waitsAbove = false } = election ? summaryOf(election, body) : {};
      return {
        id: body._id,
        name: body.name,
        kind: body.kind,
        term: termOf(term),
        ...(election && { election: { id: election._id, nextStep, waitsAbove } }),
      };
    }),
    more: Math.max(0, due.length - most),
    citation: rules.cite('electionDue', today),
  };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
