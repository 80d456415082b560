import type { Waiting } from '../../../types/domain/todo';
import { lastDayOf } from '../../../types/shared/calendar';
import { dayOf, monthBefore, monthOf } from '../../kernel/clock';
import type { AccountRecord } from '../../kernel/model';
import { bindingRequestsWaiting, correctionsWaiting } from '../asking/waiting';
import { checksOf, meetingsWaiting, themeDayState } from '../compliance/waiting';
import { reviewsWaiting } from '../democraticReview/waiting';
import { developmentsWaiting } from '../development/waiting';
import { handUpsWaiting } from '../dues/coming-up';
import { duesWaiting } from '../dues/waiting';
import { answersWaiting, electionsWaiting } from '../election/waiting';
import {
  attendanceRequestsWaiting,
  checkInsWaiting,
  gatheringsKept,
  invitationsWaiting,
  themeDaysOfAll,
} from '../gathering/waiting';
import { feedbackAsked } from '../guidance/waiting';
import { rolesWaiting, transfersWaiting } from '../membership/waiting';
import { minutesToWrite } from '../minutes/waiting';
import type { Held, KeptBranch } from '../organization/kept';
import { lettersWaiting } from '../supervision/waiting';
import { classesWaiting } from '../training/waiting';
import { venuesWaiting } from '../venue/waiting';

/**
 * What waits in organisations, whoever does their work: of all of them at once, with the same number of requests however much
 * waits. `account` is who looks: a role is only woken by who may grant it.
 */
export async function workWaiting(held: Held, account: AccountRecord, now: number): Promise<Waiting[]> {
  const { branches } = held;
  const all = await Promise.all([
    bindingRequestsWaiting(branches),
    correctionsWaiting(branches),
    transfersWaiting(branches),
    attendanceRequestsWaiting(branches, now),
    invitationsWaiting(branches, now),
    ofGatherings(held, now),
    ofTheMonth(branches, now),
    duesWaiting(held, account, now),
    rolesWaiting(held, account, now),
    classesWaiting(held, now),
    electionsWaiting(held, now),
    developmentsWaiting(held, now),
    lettersWaiting(held, now),
    venuesWaiting(held, now),
    handUpsWaiting(held, now),
    answersWaiting(held, account, now),
  ]);
  return all.flat();
}

/** What is to be done after gatherings. */
async function ofGatherings(held: Held, now: number): Promise<Waiting[]> {
  const gatherings = await gatheringsKept(held, now);
  return (await Promise.all([checkInsWaiting(gatherings), minutesToWrite(gatherings)])).flat();
}

/** What is to be done month by month: the theme day, what is told back of it, the meetings, and the year's review. */
async function ofTheMonth(branches: KeptBranch[], now: number): Promise<Waiting[]> {
  const month = monthOf(now);
  const [themeDays, checks, asked, before] = await Promise.all([
    themeDaysOfAll(branches, month),
    checksOf(branches, month),
    feedbackAsked(branches, month),
    feedbackAsked(branches, monthBefore(month)),
  ]);
  const stateOf = (id: string) => themeDayState(themeDays.get(id) ?? [], checks.get(id));
  const last = lastDayOf(month);
  const toPublish = branches
    .filter(({ branch }) => stateOf(branch._id) === 'none')
    .map(({ branch: { _id: organizationId } }) => {
      const feedbackBy = asked.guidances.get(organizationId)?.content.feedbackBy ?? last;
      // It is held in its month, also where it is told back after it.
      const dueOn = feedbackBy < last ? feedbackBy : last;
      return { kind: 'themeDay', organizationId, count: 1, dueOn } as const;
    });
  const toTell = asked.waiting.filter(({ organizationId }) => stateOf(organizationId) === 'held');
  // Of a month that is over it is told until its last day, held or not: there is nothing else left to do of it.
  const stillDue = before.waiting.filter(({ dueOn = '' }) => dueOn >= dayOf(now));
  return [
    ...toPublish,
    ...stillDue,
    ...toTell,
    ...meetingsWaiting(checks, now),
    ...(await reviewsWaiting(branches, checks, now)),
  ];
}
