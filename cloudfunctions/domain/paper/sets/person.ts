import { papers } from '../../../../types/shared/papers';
import { memberYearOf } from '../../gathering/member-year';
import { findMember } from '../../membership/find';
import type { MemberRecord, TransferRecord } from '../../membership/model';
import { findOrganization } from '../../organization/find';
import { memberYearFacts, transferFacts } from '../kinds/person';
import type { PaperSetOf } from '../set';

/** Sets about one person: a transfer, and a year. */

/** The papers of a transfer (组织关系转接). */
export async function transferSet(transfer: TransferRecord): Promise<PaperSetOf> {
  const member = await findMember(transfer.memberId);
  const of = { transfer, ...(member && { member }) };
  return {
    set: 'transfer',
    aboutId: transfer._id,
    organizationId: transfer.fromId || transfer.toId,
    about: `${transfer.memberName}：${transfer.fromName} → ${transfer.toName}`,
    entries: [
      {
        key: 'transferChecklist',
        name: 'transferChecklist',
        title: `${transfer.memberName}${papers.transferChecklist.title}`,
        facts: () => transferFacts(of),
      },
    ],
    own: ['letterOfIntroduction', 'memberFiles'],
  };
}

/** The papers of a member's year (年度情况), up to `now` (epoch ms). */
export async function memberYearSet(member: MemberRecord, year: number, now: number): Promise<PaperSetOf> {
  const [branch, attended] = await Promise.all([
    findOrganization(member.organizationId),
    memberYearOf(member._id, year, now),
  ]);
  const branchName = branch?.name ?? '';
  return {
    set: 'memberYear',
    aboutId: member._id,
    year,
    organizationId: member.organizationId,
    about: `${member.name} · ${year}年`,
    entries: [
      {
        key: 'memberYear',
        name: 'memberYear',
        title: `${member.name}${year}年参加组织生活情况`,
        facts: () => memberYearFacts({ member, branchName, year, attended }),
      },
    ],
    own: [],
  };
}
