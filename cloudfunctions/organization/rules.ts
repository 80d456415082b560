import dayjs from 'dayjs';
import type * as z from 'zod';
import type { organizationWarning } from '../../types/organization/contract';
import {
  branchArticle,
  committeeArticle,
  electionArticle,
  jointBranchArticle,
  termArticle,
  type Citation,
} from '../domain/rules/regulations';
import { parameters, valueOn } from '../domain/rules/parameters';
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

/**
 * The numbers of the rules on branches, with the day they took effect; the latest in effect counts.
 * 支部工作条例（试行）第四条、第五条、第二十条、第二十一条; the reminder half a year ahead is a choice of ours.
 */
const branchNumbers = [
  {
    from: '2018-10-28',
    fullAtLeast: 3,
    membersAtMost: 50,
    unitsAtMost: 5,
    committeeAtLeast: 3,
    committeeAtMost: 7,
    remindDays: 180,
  },
];

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
type Numbers = (typeof branchNumbers)[number];

/** What the rules say about an organisation on a day (`YYYY-MM-DD`, Beijing). */
export function warningsOf(organization: Elected, today: string): Warning[] {
  const numbers = branchNumbers.findLast((one) => one.from <= today);
  if (!numbers) return [];
  return [
    ...(organization.kind === 'branch' ? branchWarnings(organization, numbers, today) : []),
    ...termWarnings(organization, numbers, today),
  ];
}

function branchWarnings(branch: Elected, numbers: Numbers, today: string): Warning[] {
  const { fullMembers, probationaryMembers, units, committeeSize, vacantPosts } = branch;
  const members = fullMembers + probationaryMembers;
  const committeeFromFull = valueOn(parameters.committeeFromFull, today) ?? Infinity;
  const due = fullMembers >= committeeFromFull && committeeSize < numbers.committeeAtLeast;
  const all: [broken: boolean, warning: Warning][] = [
    [
      fullMembers < numbers.fullAtLeast,
      of('TOO_FEW_FULL_MEMBERS', fullMembers, numbers.fullAtLeast, branchArticle),
    ],
    [members > numbers.membersAtMost, of('TOO_MANY_MEMBERS', members, numbers.membersAtMost, branchArticle)],
    [units > numbers.unitsAtMost, of('TOO_MANY_UNITS', units, numbers.unitsAtMost, jointBranchArticle)],
    [due, of('COMMITTEE_DUE', committeeSize, numbers.committeeAtLeast, committeeArticle)],
    [
      committeeSize > numbers.committeeAtMost,
      of('COMMITTEE_TOO_LARGE', committeeSize, numbers.committeeAtMost, committeeArticle),
    ],
    [vacantPosts > 0, of('POST_VACANT', vacantPosts, 0, termArticle)],
  ];
  return all.flatMap(([broken, warning]) => (broken ? [warning] : []));
}

function termWarnings({ kind, termEndsOn }: Elected, { remindDays }: Numbers, today: string): Warning[] {
  if (!termEndsOn) return [];
  const daysLeft = dayjs(termEndsOn).diff(dayjs(today), 'day');
  if (daysLeft > remindDays) return [];
  const citation = kind === 'branch' ? termArticle : electionArticle;
  return [of(daysLeft < 0 ? 'TERM_OVER' : 'TERM_ENDING', daysLeft, remindDays, citation)];
}

const of = (code: Warning['code'], found: number, limit: number, citation: Citation): Warning => ({
  code,
  found,
  limit,
  citation,
});
