import { memberStatuses } from '../../../../types/shared/members';
import { postWords } from '../../../../types/shared/organizations';
import { Members, type MemberRecord } from '../../membership/model';
import { Organizations, type OrganizationRecord } from '../../organization/model';
import type { RuleBook } from '../../rules/book';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords, statusTexts } from '../words';

/** The paper made from a branch's roster. */

/** 党员名册: without phone numbers, which a paper on a wall does not need. */
export const memberRoster = definePaper('memberRoster', {
  branch: fact('支部', from(Organizations, 'name')),
  day: fact('日期', from(Members, 'changedAt')),
  total: fact('人数', from(Members, 'state')),
  full: fact('正式党员人数', from(Members, 'status')),
  probationary: fact('预备党员人数', from(Members, 'status')),
  lines: many(
    '名单',
    {
      number: extra('序号', from(Members, 'name')),
      name: fact('姓名', from(Members, 'name')),
      status: fact('人员类别', from(Members, 'status')),
      joinedOn: fact('入党日期', from(Members, 'joinedOn')),
      fullOn: fact('转正日期', from(Members, 'fullOn')),
      group: extra('党小组', from(Members, 'groupId')),
      post: extra('职务', from(Organizations, 'posts')),
      note: extra('备注', from(Members, 'awaySince')),
    },
    from(Members, 'name'),
  ),
});

/** A branch with who is on its roster, in order, on a day (`YYYY-MM-DD`) or for a year. */
export interface Roster {
  branch: Pick<OrganizationRecord, 'name' | 'posts'>;
  members: MemberRecord[];
  groups: ReadonlyMap<string, string>;
  day: string;
  year: number;
  rules: RuleBook;
}

export function rosterFacts({ branch, members, groups, day }: Roster): FactsOf<typeof memberRoster> {
  const [full, probationary] = memberStatuses.map(
    (status) => members.filter((one) => one.status === status).length,
  );
  return {
    branch: branch.name,
    day: dayInWords(day),
    total: members.length,
    full: full ?? 0,
    probationary: probationary ?? 0,
    lines: members.map((member, index) => ({
      number: String(index + 1),
      name: member.name,
      status: statusTexts[member.status],
      joinedOn: member.joinedOn ?? null,
      // Who is on probation has not become full yet: that is no gap.
      fullOn: member.status === 'full' ? (member.fullOn ?? null) : '—',
      group: groups.get(member.groupId ?? '') ?? '',
      post: (branch.posts ?? [])
        .filter(({ memberId }) => memberId === member._id)
        .map(({ post }) => postWords[post])
        .join('、'),
      note: member.awaySince ? `${dayInWords(member.awaySince)}起外出流动` : '',
    })),
  };
}
