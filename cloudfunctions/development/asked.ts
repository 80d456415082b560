import { approvalRoad } from '../domain/development/approver';
import { limitsOf } from '../domain/development/limits';
import { factsOf } from '../domain/development/records';
import { findMembers } from '../domain/membership/find';
import { keepersOf } from '../domain/organization/keeping';
import { findOrganizations } from '../domain/organization/find';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { idsOf } from '../kernel/paths';
import type { DevelopmentCall, DevelopmentOutcome } from './context';
import { requireOfficeOf } from './hands';
import { askedWithin } from './store';

/** Whom branches ask a body to approve that may, what is due first leading. */
export async function asked(call: DevelopmentCall<'asked'>): DevelopmentOutcome<'asked'> {
  const { target, now } = call;
  requireOfficeOf(call, target);
  const today = dayOf(now);
  const [rules, records] = await Promise.all([ruleBook(now), askedWithin(target.path)]);
  const [keepers, members] = await Promise.all([
    keepersOf([...new Set(records.map(({ organizationId }) => organizationId))]),
    findMembers(records.flatMap(({ memberId }) => memberId ?? [])),
  ]);
  const above = [...new Set([...keepers.values()].flatMap(({ path }) => idsOf(path)))];
  const known = new Map((await findOrganizations(above)).map((one) => [one._id, one]));
  const lineOf = (path: string) => idsOf(path).flatMap((id) => known.get(id) ?? []);
  const memberOf = new Map(members.map((one) => [one._id, one]));
  const people = records.flatMap((record) => {
    const branch = keepers.get(record.organizationId);
    const { pendingStep: step, pendingSince } = record;
    if (!branch || !step) return [];
    if (approvalRoad(lineOf(branch.path), rules, today).approver?._id !== target._id) return [];
    const facts = factsOf(record, { branch, member: memberOf.get(record.memberId ?? '') });
    const met = step === 'approval' ? facts.steps.admission : facts.steps.conversion;
    return [
      {
        id: record._id,
        name: record.name,
        organizationName: branch.name,
        step,
        since: pendingSince ?? 0,
        limits: limitsOf(step, facts, rules, today),
        version: record.version,
        ...(met &&
          (step === 'approval' || step === 'conversionApproval') && {
            meeting: { on: met.on, ...(met.vote && { vote: met.vote }) },
          }),
      },
    ];
  });
  const isApprover = approvalRoad([...lineOf(target.path), target], rules, today).approver?._id;
  return {
    today,
    people: people.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    ...(isDeliberating(target.kind) && isApprover !== target._id && people.length === 0
      ? { deliberatesOnly: rules.cite('committeeApproves', today) }
      : {}),
  };
}

const isDeliberating = (kind: string): boolean => kind === 'committee' || kind === 'generalBranch';

const keyOf = ({ limits, since, id }: { limits: { day: string }[]; since: number; id: string }): string =>
  `${limits[0]?.day ?? '9'}:${String(since).padStart(15, '0')}:${id}`;
