import { papers, type NotYet, type PaperName } from '../../../../types/shared/papers';
import { dayOf } from '../../../kernel/clock';
import { refuse } from '../../../kernel/errors';
import { calendarOf } from '../../calendar/entries';
import { attendedOf, reviewMeetings } from '../../democraticReview/held';
import { reviewOf } from '../../democraticReview/reviews';
import { membersWithin } from '../../membership/find';
import { groupsOf } from '../../organization/find';
import type { OrganizationRecord } from '../../organization/model';
import { ruleBook } from '../../rules/amendments';
import { linesAtMost, meetingsOf } from '../held';
import { rosterFacts, type Roster } from '../kinds/people';
import { ballotFacts, rectificationFacts, summaryFacts, type ReviewPapers } from '../kinds/review';
import { workCalendarFacts } from '../kinds/work-calendar';
import type { Meeting } from '../kinds/meeting';
import { bookFacts, ledgerFacts, titleOfMonths } from '../kinds/year';
import type { PaperSetOf } from '../set';

/** Sets about a branch: its year, a democratic review, and its calendar. */

/** A branch with its roster on a day; refuses what is none. */
export async function rosterOf(branch: OrganizationRecord, year: number, now: number): Promise<Roster> {
  if (branch.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const [members, groups, rules] = await Promise.all([
    membersWithin(branch.path),
    groupsOf(branch._id),
    ruleBook(now),
  ]);
  const groupNames = new Map(groups.map(({ _id, name }) => [_id, name]));
  return { branch, members, groups: groupNames, day: dayOf(now), year, rules };
}

/** Everything that a branch held in a year. */
export async function heldIn(branch: OrganizationRecord, year: number): Promise<Meeting[]> {
  const held = await meetingsOf({
    organizationId: branch._id,
    absorbedIds: (branch.absorbed ?? []).map(({ id }) => id),
    from: `${year}-01`,
    to: `${year}-12`,
  });
  if (held.length > linesAtMost) refuse('PAPER.TOO_MUCH');
  return held;
}

const about = ({ name }: OrganizationRecord, year: number) => `${name} · ${year}年`;

/** The papers of a branch's year (年度台账). */
export function branchYearSet(branch: OrganizationRecord, roster: Roster, meetings: Meeting[]): PaperSetOf {
  const { year, rules } = roster;
  const months = { from: `${year}-01`, to: `${year}-12` };
  const yearOf = (name: PaperName) => ({
    key: name,
    name,
    title: titleOfMonths(branch.name, months, papers[name].title),
    ...(meetings.length === 0 && { notYet: 'nothingHeld' as NotYet }),
  });
  const held = (name: PaperName) => ({ title: yearOf(name).title, meetings });
  return {
    set: 'branchYear',
    aboutId: branch._id,
    year,
    organizationId: branch._id,
    about: about(branch, year),
    entries: [
      { ...yearOf('ledger'), facts: () => ledgerFacts(held('ledger')) },
      { ...yearOf('minutesBook'), facts: () => bookFacts(held('minutesBook'), rules) },
      {
        key: 'memberRoster',
        name: 'memberRoster',
        title: `${branch.name}党员名册`,
        ...(roster.members.length === 0 && { notYet: 'nobodyListed' as const }),
        facts: () => rosterFacts(roster),
      },
    ],
    own: [],
  };
}

/** A branch's review of a year as its papers need it. */
export async function reviewPapersOf(
  branch: OrganizationRecord,
  year: number,
  now: number,
): Promise<ReviewPapers> {
  const roster = await rosterOf(branch, year, now);
  const [review, meetings] = await Promise.all([reviewOf(branch._id, year), reviewMeetings(branch, year)]);
  return { roster, review, attended: await attendedOf(branch, meetings) };
}

/** The papers of a democratic review (民主评议党员): opinions and votes on them are people's own. */
export function reviewSet(branch: OrganizationRecord, of: ReviewPapers): PaperSetOf {
  const { year, members } = of.roster;
  const nobody = !members.some(({ status }) => status === 'full');
  const entryOf = (name: PaperName, facts: (of: ReviewPapers) => object, notYet: NotYet | false) => ({
    key: name,
    name,
    title: `${branch.name}${year}年度${papers[name].title}`,
    ...(notYet && { notYet }),
    facts: () => facts(of),
  });
  return {
    set: 'review',
    aboutId: branch._id,
    year,
    organizationId: branch._id,
    about: about(branch, year),
    entries: [
      entryOf('reviewBallot', ballotFacts, nobody && 'nobodyListed'),
      entryOf('reviewSummary', summaryFacts, nobody && 'nobodyListed'),
      entryOf('rectificationList', rectificationFacts, of.review.items.length === 0 && 'nothingListed'),
    ],
    own: ['selfReview'],
  };
}

/** 工作日历 of a branch's year on one page: it hangs on a wall and names nobody. */
export async function calendarSet(
  branch: OrganizationRecord,
  year: number,
  now: number,
): Promise<PaperSetOf> {
  if (branch.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  if (branch.closedAt) refuse('ORGANIZATION.CLOSED');
  const entries = await calendarOf(branch, { year, now, named: false });
  return {
    set: 'calendarYear',
    aboutId: branch._id,
    year,
    organizationId: branch._id,
    about: about(branch, year),
    entries: [
      {
        key: 'workCalendar',
        name: 'workCalendar',
        title: `${branch.name}${year}年工作日历`,
        isPosted: true,
        facts: () => workCalendarFacts({ branchName: branch.name, year, entries }),
      },
    ],
    own: [],
  };
}
