import { papers } from '../../../../types/shared/papers';
import { memberYearOf } from '../../gathering/member-year';
import { accountOf } from '../../learning/account';
import { ruleBook } from '../../rules/amendments';
import { certificateFacts, statementFacts } from '../kinds/learning';
import { findMember } from '../../membership/find';
import type { MemberRecord, TransferRecord } from '../../membership/model';
import { findOrganization } from '../../organization/find';
import { memberYearFacts, transferFacts } from '../kinds/person';
import type { PaperSetOf } from '../set';

/** Sets about one person: a transfer, a year, and what was learned in it. */

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

/** The papers of what a member learned in a year (学时): the certificate, and the list of every item. */
export async function memberHoursSet(member: MemberRecord, year: number, now: number): Promise<PaperSetOf> {
  const rules = await ruleBook(now);
  const [branch, account] = await Promise.all([
    findOrganization(member.organizationId),
    accountOf(member, year, { rules, now }),
  ]);
  const of = { member, branchName: branch?.name ?? '', account };
  const notYet = account.credits.length === 0 ? { notYet: 'nothingLearned' as const } : {};
  return {
    set: 'memberHours',
    aboutId: member._id,
    year,
    organizationId: member.organizationId,
    about: `${member.name} · ${year}年`,
    entries: [
      {
        key: 'hoursCertificate',
        name: 'hoursCertificate',
        title: `${member.name}${year}年${papers.hoursCertificate.title}`,
        ...notYet,
        facts: () => certificateFacts(of),
      },
      {
        key: 'hoursStatement',
        name: 'hoursStatement',
        title: `${member.name}${year}年学时清单`,
        ...notYet,
        facts: () => statementFacts(of),
      },
    ],
    own: [],
  };
}
