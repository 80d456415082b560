import { collection, command, within } from '../../kernel/database';
import { findMembers } from '../membership/find';
import type { MemberRecord } from '../membership/model';
import { findOrganizations } from '../organization/find';
import type { OrganizationRecord } from '../organization/model';
import type { RuleBook } from '../rules/book';
import type { Facts } from './facts';
import { Developments, type DevelopmentRecord } from './model';
import { nextSteps, standingsOf, type NextStep, type Standing } from './standing';

/** Reading developments, with what the roster says of those who are on it. */

export const findDevelopment = (id: string): Promise<DevelopmentRecord | undefined> =>
  collection(Developments).findById(id);

/** Developments by their ids. */
export const findDevelopments = (ids: readonly string[]): Promise<DevelopmentRecord[]> =>
  collection(Developments).findByIds(ids);

/** Those of some members, over or not. */
export const developmentsOfMembers = (memberIds: readonly string[]): Promise<DevelopmentRecord[]> =>
  collection(Developments).findAllOf('memberId', memberIds);

/** Those of some branches that are not over. */
export const openIn = (branchIds: readonly string[]): Promise<DevelopmentRecord[]> =>
  collection(Developments).findAll({
    organizationId: command.in([...branchIds]),
    state: command.in(['open', 'paused']),
  });

/** All of some branches, over or not, as long as they are kept. */
export const everIn = (branchIds: readonly string[]): Promise<DevelopmentRecord[]> =>
  collection(Developments).findAll({ organizationId: command.in([...branchIds]) });

/** All at and below a path, over or not, as long as they are kept. */
export const everWithin = (path: string): Promise<DevelopmentRecord[]> =>
  collection(Developments).findAll({ orgPath: within(path) });

/** What the roster and the branch say of a person, beside their record. */
export interface Around {
  member?: Pick<MemberRecord, 'status' | 'state' | 'joinedOn' | 'fullOn'> | undefined;
  branch?: Pick<OrganizationRecord, 'temporary'> | undefined;
}

/**
 * The facts that the rules are asked about. Of who is on the roster the day of joining is the roster's: it stands in one
 * place from then on.
 */
export function factsOf(record: DevelopmentRecord, { member, branch }: Around): Facts {
  const { steps, memberId } = record;
  const joinedOn = memberId ? member?.joinedOn : undefined;
  return {
    state: record.state,
    steps:
      joinedOn === undefined
        ? steps
        : { ...steps, admission: { outcome: 'done', ...steps.admission, on: joinedOn } },
    elsewhereUntil: record.elsewhereUntil ?? null,
    reviews: record.reviews.map(({ on }) => on),
    extendedBy: record.extendedBy ?? null,
    leavesOn: record.leavesOn ?? null,
    receivedOn: record.receivedOn ?? null,
    isOfAge: !!record.ageBasis,
    isTemporaryBranch: branch?.temporary ?? false,
  };
}

/** A record with its facts, and where the person stands. */
export interface Seen {
  record: DevelopmentRecord;
  facts: Facts;
  member: MemberRecord | undefined;
  standings: Standing[];
  next: NextStep[];
}

/** Where people stand on a day: their members and branches are asked for at once. */
export async function seenOf(
  records: readonly DevelopmentRecord[],
  rules: RuleBook,
  today: string,
): Promise<Seen[]> {
  const [members, branches] = await Promise.all([
    findMembers(records.flatMap(({ memberId }) => memberId ?? [])),
    findOrganizations([...new Set(records.map(({ organizationId }) => organizationId))]),
  ]);
  const memberOf = new Map(members.map((one) => [one._id, one]));
  const branchOf = new Map(branches.map((one) => [one._id, one]));
  return records.map((record) => {
    const member = memberOf.get(record.memberId ?? '');
    const facts = factsOf(record, { member, branch: branchOf.get(record.organizationId) });
    const standings = standingsOf(facts, rules, today);
    return { record, facts, member, standings, next: nextSteps(standings, facts) };
  });
}
