import { keptBy } from '../domain/organization/keeping';
import { branchKeepers, officers } from '../../types/shared/roles';
import { valuesOf } from '../domain/declared/held';
import { ruleBook } from '../domain/rules/amendments';
import { selectionOn } from '../domain/selection/all';
import { isAbout } from '../domain/selection/conflict';
import { fieldsOf } from '../domain/selection/declare';
import { applicationsAt, findRound, opinionsOf } from '../domain/selection/find';
import type { OpinionRecord } from '../domain/selection/model';
import { holdsOf } from '../domain/selection/opinions';
import { phaseOf } from '../domain/selection/phase';
import { isOwn } from '../kernel/access';
import { auditRead } from '../kernel/audit';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import { idsOf } from '../kernel/paths';
import { mayChange, mayWithdraw } from './apply';
import { mayCheck } from './check';
import type { SelectionCall, SelectionOutcome } from './context';
import { mayRun } from './office';
import { applicationOf, drawnFields } from './view';

const size = 20;

/** The applications of a round from an organisation and from below it. */
export async function applications({
  input,
  target,
  now,
}: SelectionCall<'applications'>): SelectionOutcome<'applications'> {
  const [round, path] = await Promise.all([findRound(input.roundId), target.keptAt()]);
  if (!round || !(await selectionOn(round.selection, now))) refuse('SELECTION.OFF');
  const above = idsOf(path).at(-1) ?? target._id;
  const { items, next } = await applicationsAt(round._id, above, { after: input.after, size });
  return { applications: items.map(applicationOf), ...(next && { next }) };
}

/**
 * One application. The office that runs the round reads what its reviewers said and what came in against it; nobody else does.
 * That one of another branch was read is left in the audit, whoever is named in it and how.
 */
export async function application(call: SelectionCall<'application'>): SelectionOutcome<'application'> {
  const { target, caller, now } = call;
  const { account } = caller;
  const { declared, round } = target;
  const [path, keeper, officePath, { workYears }] = await Promise.all([
    target.keptAt(),
    target.keeper(),
    keptBy(round.officeId)(),
    ruleBook(now),
  ]);
  const runs = mayRun(account, officePath, now) && !isAbout(account, target);
  const opinions = runs ? await opinionsOf(target._id) : [];
  const isHolding = holdsOf(target);
  const earlier = opinions.filter((one) => !isHolding(one));
  if (!isOwn(account, path) || opinions.length > 0)
    await auditRead(call, { action: 'selection.application', target: target._id, orgPath: path });
  const keeps = holds(account, branchKeepers, path, now);
  const isOpen = keeper !== undefined && !keeper.closedAt;
  return {
    ...applicationOf(target),
    roundId: round._id,
    roundTitle: round.title,
    organizationId: keeper?._id ?? target.organizationId,
    phase: phaseOf(round, dayOf(now), workYears),
    fields: drawnFields(fieldsOf(declared)),
    values: valuesOf(fieldsOf(declared), target),
    steps: target.steps,
    ...(runs && {
      opinions: saidIn(opinions.filter(isHolding)),
      ...(earlier.length > 0 && { earlierOpinions: saidIn(earlier) }),
      objections: target.objections,
    }),
    mayChange: keeps && isOpen && mayChange(round, target, now),
    mayWithdraw: keeps && mayWithdraw(target, round),
    mayCheck: holds(account, officers, path, now) && !isAbout(account, target) && mayCheck(target, round),
    mayRun: runs,
  };
}

/** Opinions as the office reads them, by who said them. */
const saidIn = (opinions: readonly OpinionRecord[]) =>
  opinions
    .map(({ _id: id, reviewerName: name, stance, text }) => ({ id, name, stance, text }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh'));
