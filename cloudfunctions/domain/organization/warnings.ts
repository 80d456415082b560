import type * as z from 'zod';
import type { Citation } from '../../../types/domain/citation';
import type { organizationWarning } from '../../../types/domain/organization-warning';
import type { OrganizationKind } from '../../../types/shared/organizations';
import type { RuleBook } from '../rules/book';
import type { NumberId, RuleId } from '../rules/registry';
import { termStanding } from './term';

/** What the rules ask about an organisation that elects a committee. */
export interface Elected {
  kind: OrganizationKind;
  /** 临时支部: it is not elected anew, so that no term runs out. Rule `temporaryBranch`. */
  temporary?: boolean;
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
export const warningsOf = (organization: Elected, today: string, rules: RuleBook): Warning[] => [
  ...(organization.kind === 'branch' ? branchWarnings(organization, { today, rules }) : []),
  ...termWarnings(organization, { today, rules }),
];

interface When {
  today: string;
  rules: RuleBook;
}

/** A number as a rule fixes it, together with the rule: where it holds at all. */
function limitOf(
  id: NumberId & RuleId,
  { today, rules }: When,
): { limit: number; citation: Citation } | undefined {
  const limit = rules.numberOn(id, today);
  return limit === undefined ? undefined : { limit, citation: rules.cite(id, today) };
}

function branchWarnings(branch: Elected, when: When): Warning[] {
  const { fullMembers, probationaryMembers, units, committeeSize, vacantPosts } = branch;
  const { today, rules } = when;
  const members = fullMembers + probationaryMembers;
  const hasCommittee = fullMembers >= (rules.numberOn('committeeFromFull', today) ?? Infinity);
  const tooFew = (code: Warning['code'], found: number, id: NumberId & RuleId): Warning[] => {
    const rule = limitOf(id, when);
    return rule && found < rule.limit ? [{ code, found, ...rule }] : [];
  };
  const tooMany = (code: Warning['code'], found: number, id: NumberId & RuleId): Warning[] => {
    const rule = limitOf(id, when);
    return rule && found > rule.limit ? [{ code, found, ...rule }] : [];
  };
  return [
    ...tooFew('TOO_FEW_FULL_MEMBERS', fullMembers, 'branchFullMembers'),
    ...tooMany('TOO_MANY_MEMBERS', members, 'branchMembersAtMost'),
    ...tooMany('TOO_MANY_UNITS', units, 'jointBranchUnitsAtMost'),
    ...(hasCommittee ? tooFew('COMMITTEE_DUE', committeeSize, 'committeeAtLeast') : []),
    ...tooMany('COMMITTEE_TOO_LARGE', committeeSize, 'committeeAtMost'),
    ...(vacantPosts > 0
      ? [
          {
            code: 'POST_VACANT' as const,
            found: vacantPosts,
            limit: 0,
            citation: rules.cite('branchTerm', today),
          },
        ]
      : []),
  ];
}

function termWarnings(organization: Elected, { today, rules }: When): Warning[] {
  const term = termStanding(organization, today, rules);
  if (!term) return [];
  const { left: found } = term;
  const limit = rules.numberOn('termReminderMonths', today) ?? 0;
  const citation = rules.cite(organization.kind === 'branch' ? 'branchTerm' : 'electionDue', today);
  return [{ code: found < 0 ? 'TERM_OVER' : 'TERM_ENDING', found, limit, citation }];
}
