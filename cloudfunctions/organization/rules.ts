import dayjs from 'dayjs';
import type * as z from 'zod';
import type { organizationWarning } from '../../types/organization/contract';
import type { Citation } from '../../types/domain/citation';
import { cite, numberOn, type NumberId, type RuleId } from '../domain/rules/registry';
import type { OrganizationKind } from '../../types/shared/organizations';

/** What may lie directly below what. */
const parentsOf: Record<OrganizationKind, readonly OrganizationKind[]> = {
  district: [],
  town: ['district'],
  committee: ['town', 'committee'],
  generalBranch: ['town', 'committee'],
  branch: ['town', 'committee', 'generalBranch'],
  group: ['branch'],
};

/** True when an organisation of one kind may lie directly below one of another. */
export const mayLieBelow = (kind: OrganizationKind, parent: OrganizationKind): boolean =>
  parentsOf[kind].includes(parent);

/** What the rules ask about an organisation that elects a committee. */
export interface Elected {
  kind: OrganizationKind;
  fullMembers: number;
  probationaryMembers: number;
  /** The employers of a joint branch. */
  units: number;
  /** People on the committee, and posts whose holder has gone. */
  committeeSize: number;
  vacantPosts: number;
  termEndsOn: string | undefined;
}

type Warning = z.infer<typeof organizationWarning>;
/** What the rules say about an organisation on a day (`YYYY-MM-DD`, Beijing). */
export const warningsOf = (organization: Elected, today: string): Warning[] => [
  ...(organization.kind === 'branch' ? branchWarnings(organization, today) : []),
  ...termWarnings(organization, today),
];

/** A number as a rule fixes it, together with the rule: where it holds at all. */
function limitOf(id: NumberId & RuleId, today: string): { limit: number; citation: Citation } | undefined {
  const limit = numberOn(id, today);
  return limit === undefined ? undefined : { limit, citation: cite(id, today) };
}

function branchWarnings(branch: Elected, today: string): Warning[] {
  const { fullMembers, probationaryMembers, units, committeeSize, vacantPosts } = branch;
  const members = fullMembers + probationaryMembers;
  const hasCommittee = fullMembers >= (numberOn('committeeFromFull', today) ?? Infinity);
  const tooFew = (code: Warning['code'], found: number, id: NumberId & RuleId): Warning[] => {
    const rule = limitOf(id, today);
    return rule && found < rule.limit ? [{ code, found, ...rule }] : [];
  };
  const tooMany = (code: Warning['code'], found: number, id: NumberId & RuleId): Warning[] => {
    const rule = limitOf(id, today);
    return rule && found > rule.limit ? [{ code, found, ...rule }] : [];
  };
  return [
    ...tooFew('TOO_FEW_FULL_MEMBERS', fullMembers, 'branchFullMembers'),
    ...tooMany('TOO_MANY_MEMBERS', members, 'branchMembersAtMost'),
    ...tooMany('TOO_MANY_UNITS', units, 'jointBranchUnitsAtMost'),
    ...(hasCommittee ? tooFew('COMMITTEE_DUE', committeeSize, 'committeeAtLeast') : []),
    ...tooMany('COMMITTEE_TOO_LARGE', committeeSize, 'committeeAtMost'),
    ...(vacantPosts > 0
      ? [{ code: 'POST_VACANT' as const, found: vacantPosts, limit: 0, citation: cite('branchTerm', today) }]
      : []),
  ];
}

function termWarnings({ kind, termEndsOn }: Elected, today: string): Warning[] {
  if (!termEndsOn) return [];
  const limit = numberOn('termReminderDays', today) ?? 0;
  const found = dayjs(termEndsOn).diff(dayjs(today), 'day');
  if (found > limit) return [];
  const citation = cite(kind === 'branch' ? 'branchTerm' : 'electionDue', today);
  return [{ code: found < 0 ? 'TERM_OVER' : 'TERM_ENDING', found, limit, citation }];
}
