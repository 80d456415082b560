import dayjs from 'dayjs';
import type * as z from 'zod';
import type { organizationWarning } from '../../types/organization';
import type { OrganizationKind } from '../../types/vocabulary';
import { branchArticle, committeeArticle, termArticle } from '../shared/regulations';

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
 * 支部工作条例（试行）第四条、第二十条、第二十一条; the reminder half a year ahead is a choice of ours.
 */
const branchNumbers = [
  {
    from: '2018-10-28',
    fullAtLeast: 3,
    membersAtMost: 50,
    committeeFromFull: 7,
    committeeAtLeast: 3,
    remindDays: 180,
  },
];

interface Branch {
  fullMembers: number;
  probationaryMembers: number;
  committeeSize: number;
  termEndsOn: string | undefined;
}

type Warning = z.infer<typeof organizationWarning>;

/** What the rules say about a branch on a day (`YYYY-MM-DD`, Beijing). */
export function branchWarnings(branch: Branch, today: string): Warning[] {
  const numbers = branchNumbers.findLast((one) => one.from <= today);
  if (!numbers) return [];
  const { fullMembers, probationaryMembers, committeeSize, termEndsOn } = branch;
  const warnings: Warning[] = [];
  if (fullMembers < numbers.fullAtLeast) {
    warnings.push({
      code: 'TOO_FEW_FULL_MEMBERS',
      found: fullMembers,
      limit: numbers.fullAtLeast,
      citation: branchArticle,
    });
  }
  const members = fullMembers + probationaryMembers;
  if (members > numbers.membersAtMost) {
    warnings.push({
      code: 'TOO_MANY_MEMBERS',
      found: members,
      limit: numbers.membersAtMost,
      citation: branchArticle,
    });
  }
  if (fullMembers >= numbers.committeeFromFull && committeeSize < numbers.committeeAtLeast) {
    warnings.push({
      code: 'COMMITTEE_DUE',
      found: committeeSize,
      limit: numbers.committeeAtLeast,
      citation: committeeArticle,
    });
  }
  if (termEndsOn) {
    const daysLeft = dayjs(termEndsOn).diff(dayjs(today), 'day');
    if (daysLeft <= numbers.remindDays) {
      const code = daysLeft < 0 ? 'TERM_OVER' : 'TERM_ENDING';
      warnings.push({ code, found: daysLeft, limit: numbers.remindDays, citation: termArticle });
    }
  }
  return warnings;
}
