import { idsOfBranch } from '../../organization/counting';
import { papers, type PaperName } from '../../../../types/shared/papers';
import { dayOf, monthOf, monthsFrom } from '../../../kernel/clock';
import { refuse } from '../../../kernel/errors';
import type { Caller } from '../../../kernel/identity';
import { booksOf, branchBooks, knownIn, settingsOf } from '../../dues/books';
import { branchYear } from '../../dues/branch-year';
import { handUpsOf } from '../../dues/hand-ups';
import { keepsDues } from '../../dues/keeper';
import { openAssessment } from '../../dues/sealed';
import { assessedIn, fenIn, owesFrom, stateIn } from '../../dues/standing';
import { receivedByMonth } from '../../dues/sums';
import { superiorOf } from '../../dues/superior';
import { paidUntilOf } from '../../dues/until';
import type { MemberRecord } from '../../membership/model';
import { findOrganization } from '../../organization/find';
import { successorOf } from '../../organization/keeping';
import type { OrganizationRecord } from '../../organization/model';
import { ruleBook } from '../../rules/amendments';
import {
  assessmentFacts,
  handedUpFacts,
  paidUntilFacts,
  publicationFacts,
  registerFacts,
  type AssessedMember,
  type BranchDues,
} from '../kinds/dues';
import type { PaperSetOf } from '../set';

/** Sets about dues: a branch's year, and a member's. They are made for the branch's own keeper of dues and for nobody else. */

interface Asking {
  caller: Caller;
  now: number;
}

async function requireKeeper(branch: OrganizationRecord, { caller, now }: Asking): Promise<void> {
  if (branch.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  if (!keepsDues(caller.account, branch._id, await settingsOf(branch._id), now))
    refuse('DUES.NOT_THE_KEEPER');
}

/** The papers of one member: the assessment for their hand, and 缴至证明. */
export async function memberDuesSet(member: MemberRecord, year: number, asking: Asking): Promise<PaperSetOf> {
  const found = await findOrganization(member.organizationId);
  const branch = found && (await successorOf(found));
  if (!branch) return refuse('ORGANIZATION.NOT_A_BRANCH');
  await requireKeeper(branch, asking);
  const asked = booksOf([member._id], year);
  const [books, rules, until] = await Promise.all([
    asked,
    ruleBook(asking.now),
    paidUntilOf(member._id, year, asked),
  ]);
  const known = knownIn(books, member._id, idsOfBranch(branch));
  const ofYear = known.assessments.filter((one) => one.year === year);
  const holds = assessedIn(ofYear, monthIn(year, asking.now)) ?? ofYear.at(-1);
  const of: AssessedMember = {
    member,
    branchName: branch.name,
    year,
    assessment: holds && { ...holds, opened: openAssessment(holds) },
    since: owesFrom(known),
    paidUntil: until,
    rules,
    day: dayOf(asking.now),
  };
  const titleOf = (name: PaperName) => `${member.name}${year}年${papers[name].title}`;
  return {
    set: 'memberDues',
    aboutId: member._id,
    year,
    organizationId: branch._id,
    about: `${member.name} · ${year}年`,
    entries: [
      {
        key: 'duesAssessment',
        name: 'duesAssessment',
        title: titleOf('duesAssessment'),
        ...(!holds && { notYet: 'notAssessed' as const }),
        facts: () => assessmentFacts(of),
      },
      {
        key: 'duesPaidUntil',
        name: 'duesPaidUntil',
        title: `${member.name}${papers.duesPaidUntil.title}`,
        ...(of.paidUntil === undefined && { notYet: 'nothingPaid' as const }),
        facts: () => paidUntilFacts(of),
      },
    ],
    own: [],
  };
}

/** The month by which a year is looked at. */
function monthIn(year: number, now: number): string {
  const month = monthOf(now);
  return month.startsWith(String(year)) ? month : `${year}-12`;
}

/** The papers of a branch's year: the register, what is published, and what went up. */
export async function duesYearSet(
  branch: OrganizationRecord,
  year: number,
  asking: Asking,
): Promise<PaperSetOf> {
  await requireKeeper(branch, asking);
  const of = await branchDues(branch, year, asking.now);
  const titleOf = (name: PaperName) => `${branch.name}${year}年${papers[name].title}`;
  const entry = (name: PaperName, facts: (dues: BranchDues) => object, isPosted = false) => ({
    key: name,
    name,
    title: titleOf(name),
    ...(of.lines.length === 0 && { notYet: 'notAssessed' as const }),
    ...(isPosted && { isPosted }),
    facts: () => facts(of),
  });
  return {
    set: 'duesYear',
    aboutId: branch._id,
    year,
    organizationId: branch._id,
    about: `${branch.name} · ${year}年`,
    entries: [
      entry('duesRegister', registerFacts),
      entry('duesPublication', publicationFacts, true),
      entry('duesHandedUp', handedUpFacts),
    ],
    own: [],
  };
}

async function branchDues(branch: OrganizationRecord, year: number, now: number): Promise<BranchDues> {
  const rules = await ruleBook(now);
  const day = dayOf(now);
  const ids = idsOfBranch(branch);
  const [{ members, books }, published, handUps, received, superior] = await Promise.all([
    branchBooks(branch, year),
    branchYear(branch, year, { now, rules, today: day }),
    handUpsOf(ids, year),
    receivedByMonth(ids, year),
    superiorOf(branch),
  ]);
  const months = monthsFrom(`${year}-01`, `${year}-12`);
  const lines = members.flatMap((member) => {
    const known = knownIn(books, member._id, ids);
    if (known.assessments.length === 0) return [];
    const fenOf = (month: string) => {
      const assessed = assessedIn(known.assessments, month);
      const opened = assessed && openAssessment(assessed);
      return opened && fenIn(known, month, opened) + opened.voluntaryFen;
    };
    const own = known.payments.filter(
      (one) => one.stands && months.includes(one.month) && ids.includes(one.organizationId),
    );
    return [
      {
        name: member.name,
        monthly: fenOf(monthIn(year, now)),
        paid: new Set(own.map(({ month }) => month)),
        relieved: new Set(months.filter((month) => stateIn(known, month) === 'relieved')),
        dueFen: months.reduce((sum, month) => sum + (fenOf(month) ?? 0), 0),
        paidFen: own.reduce((sum, { dueFen, extraFen }) => sum + dueFen + extraFen, 0),
      },
    ];
  });
  return {
    branchName: branch.name,
    year,
    lines,
    published,
    handUps: handUps
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .map((one) => ({ ...one, receivedFen: one.received?.fen })),
    receivedFen: [...received.values()].flat().reduce((sum, fen) => sum + fen, 0),
    superiorName: superior?.name,
    rules,
    day,
  };
}
