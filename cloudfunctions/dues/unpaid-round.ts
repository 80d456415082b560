import { idsOfBranch } from '../domain/organization/counting';
import { keyOfKeepers, keyOfMember } from '../kernel/audience';
import { instantOf, monthOf } from '../kernel/clock';
import { idOf } from '../kernel/ids';
import { pageRound } from '../kernel/page-round';
import { booksOf, knownIn } from '../domain/dues/books';
import { unpaidOnEnd } from '../domain/dues/standing';
import type { MemberRecord } from '../domain/membership/model';
import { notifyOnce, type NoticeOf } from '../domain/messaging/notify';
import type { OrganizationRecord } from '../domain/organization/model';
import { ruleBook } from '../domain/rules/amendments';
import type { RuleBook } from '../domain/rules/book';
import { branchesAfter } from '../domain/organization/find';
import { membersOf } from './round-store';

/**
 * Who has months of dues open is told once a month, a few days into it, so that what was paid at the end of the last one
 * is noted: at some numbers of months and not at others, and never with a conclusion. Practices `duesUnpaidFirst`,
 * `duesUnpaidSecond` and `duesUnpaidThird`. Their keepers are told how many there are, and see on the page who.
 */

/** The day of a month, and the hour, at which it begins: after the quiet hours, when the month before is settled. */
const beginsOn = (month: string): number => instantOf(`${month}-06`, '09:00');

/** Branches dealt with at a time, and so many times a tick. */
const page = 100;
const pagesATick = 2;
const share = 5_000;

export const unpaidRound = pageRound<OrganizationRecord>({
  name: 'dues-unpaid',
  periodAt: (now) => {
    const month = monthOf(now);
    return now < beginsOn(month) ? undefined : month;
  },
  after: branchesAfter,
  cursorOf: ({ path }) => path,
  deal: (branches, now) =>
    tell(
      branches.filter(({ closedAt, temporary }) => !closedAt && !temporary),
      now,
    ),
  page,
  pagesATick,
  share,
});

/** Tells the members of some branches, and their keepers: as many requests however many members they have. */
async function tell(branches: OrganizationRecord[], now: number): Promise<void> {
  if (branches.length === 0) return;
  const month = monthOf(now);
  const [members, rules] = await Promise.all([membersOf(branches.map(({ _id }) => _id)), ruleBook(now)]);
  const books = await booksOf(
    members.map(({ _id }) => _id),
    Number(month.slice(0, 4)),
  );
  const steps = stepsOf(rules, `${month}-01`);
  const notices = branches.flatMap((branch) => {
    const ids = idsOfBranch(branch);
    const told = members
      .filter(({ organizationId }) => organizationId === branch._id)
      .map((member) => ({ member, months: unpaidOnEnd(knownIn(books, member._id, ids), month) }))
      .filter(({ months }) => steps.includes(months));
    if (told.length === 0) return [];
    return [
      ...told.map(({ member, months }) => toMember(member, { months, month, now })),
      toKeepers(branch, { people: told.length, month, now }),
    ];
  });
  await notifyOnce(notices);
}

const stepsOf = (rules: RuleBook, day: string): number[] =>
  (['duesUnpaidFirst', 'duesUnpaidSecond', 'duesUnpaidThird'] as const).flatMap(
    (id) => rules.numberOn(id, day) ?? [],
  );

const toMember = (
  { _id }: MemberRecord,
  { months, month, now }: { months: number; month: string; now: number },
): NoticeOf<'duesUnpaid'> => ({
  _id: idOf('dues-unpaid', _id, month),
  of: 'duesUnpaid',
  audience: [keyOfMember(_id)],
  title: `您有 ${months} 个月的党费还没有登记`,
  body: '已经交了的，请和党费管理员说一声；有困难也可以说，支部会研究',
  link: '/dues/mine/index',
  at: now,
});

const toKeepers = (
  { _id }: OrganizationRecord,
  { people, month, now }: { people: number; month: string; now: number },
): NoticeOf<'duesToCollect'> => ({
  _id: idOf('dues-unpaid', _id, month),
  of: 'duesToCollect',
  audience: [keyOfKeepers(_id)],
  title: `有 ${people} 位党员的党费几个月没有登记`,
  body: '已经交了的请登记；没有交的，先问一问有没有困难',
  link: `/dues/month/index?organizationId=${encodeURIComponent(_id)}`,
  at: now,
});
