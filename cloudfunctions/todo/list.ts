import type { todoContract } from '../../types/todo/contract';
import type { Waiting } from '../../types/domain/todo';
import { lastDayOf } from '../../types/shared/calendar';
import {
  bindingRequestsWaiting,
  correctionsWaiting,
  exitsWaiting,
  rosterExportsWaiting,
} from '../domain/asking/waiting';
import { complaintsWaiting } from '../domain/complaint/waiting';
import { developmentsWaiting } from '../domain/development/waiting';
import { checksOf, meetingsWaiting, themeDayState } from '../domain/compliance/waiting';
import {
  attendanceRequestsWaiting,
  checkInsWaiting,
  gatheringsKept,
  invitationsWaiting,
  themeDaysOfAll,
} from '../domain/gathering/waiting';
import { answersWaiting, electionsWaiting } from '../domain/election/waiting';
import { reviewsWaiting } from '../domain/democraticReview/waiting';
import { duesWaiting } from '../domain/dues/waiting';
import { handUpsWaiting } from '../domain/dues/coming-up';
import { draftsWaiting, feedbackAsked } from '../domain/guidance/waiting';
import { rolesWaiting, transfersWaiting } from '../domain/membership/waiting';
import { handbookWaiting } from '../domain/handbook/waiting';
import { visitsWaiting } from '../domain/instructor/waiting';
import { minutesToConfirm, minutesToWrite } from '../domain/minutes/waiting';
import { findOrganizations } from '../domain/organization/find';
import { heldBy, type Held, type KeptBranch } from '../domain/organization/kept';
import type { OrganizationRecord } from '../domain/organization/model';
import { rulesWaiting } from '../domain/rules/waiting';
import { requestsWaiting } from '../domain/serviceRequest/waiting';
import { lettersWaiting } from '../domain/supervision/waiting';
import { surveysWaiting } from '../domain/survey/waiting';
import { classesWaiting } from '../domain/training/waiting';
import { dayOf, instantOf, monthOf } from '../kernel/clock';
import type { AccountRecord } from '../kernel/model';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/**
 * What waits for the caller. First what their roles are over, then everything of that at once; the number of requests is the
 * same however much waits.
 */
export async function list({
  caller,
  now,
  standing,
}: CallFor<typeof todoContract, 'list'>): OutcomeFor<typeof todoContract, 'list'> {
  const { account } = caller;
  const [held, own] = await Promise.all([heldBy(account, now), minutesToConfirm(account)]);
  const { branches, offices } = held;
  const districtId = offices.find(({ kind }) => kind === 'district')?._id;
  const all = await Promise.all([
    bindingRequestsWaiting(branches),
    correctionsWaiting(branches),
    transfersWaiting(branches),
    attendanceRequestsWaiting(branches, now),
    invitationsWaiting(branches, now),
    ofGatherings(held, now),
    ofTheMonth(branches, now),
    duesWaiting(held, account, now),
    handUpsWaiting(held),
    rolesWaiting(held, account, now),
    rulesWaiting(districtId, account, now),
    draftsWaiting(offices, account),
    classesWaiting(held, now),
    complaintsWaiting(offices, account, now),
    requestsWaiting(offices, now),
    electionsWaiting(held, now),
    answersWaiting(held, account),
    handbookWaiting(districtId),
    developmentsWaiting(held, now),
    lettersWaiting(held),
    visitsWaiting(account, now),
    surveysWaiting(held, account, now),
    rosterExportsWaiting(districtId, account),
    exitsWaiting(districtId, account, { standing, now }),
  ]);
  const waiting = [...own, ...all.flat()];
  const names = await namesFor(waiting, held, account);
  const today = dayOf(now);
  const isDue = ({ dueOn }: Waiting) => dueOn !== undefined && dueOn <= today;
  return {
    serverNow: now,
    todos: waiting
      .map((one) => ({ ...one, organizationName: names.get(one.organizationId) ?? '' }))
      .sort((one, other) => Number(isDue(other)) - Number(isDue(one)) || instantFor(one) - instantFor(other)),
  };
}

/** What is to be done after gatherings. */
async function ofGatherings(held: Held, now: number): Promise<Waiting[]> {
  const gatherings = await gatheringsKept(held, now);
  return (await Promise.all([checkInsWaiting(gatherings), minutesToWrite(gatherings)])).flat();
}

/** What is to be done month by month: the theme day, what is told back of it, the meetings, and the year's review. */
async function ofTheMonth(branches: KeptBranch[], now: number): Promise<Waiting[]> {
  const month = monthOf(now);
  const [themeDays, checks, asked] = await Promise.all([
    themeDaysOfAll(branches, month),
    checksOf(branches, month),
    feedbackAsked(branches, month),
  ]);
  const stateOf = (id: string) => themeDayState(themeDays.get(id) ?? [], checks.get(id));
  const toPublish = branches
    .filter(({ branch }) => stateOf(branch._id) === 'none')
    .map(({ branch: { _id: organizationId } }) => {
      const dueOn = asked.guidances.get(organizationId)?.content.feedbackBy ?? lastDayOf(month);
      return { kind: 'themeDay', organizationId, count: 1, dueOn } as const;
    });
  const toTell = asked.waiting.filter(({ organizationId }) => stateOf(organizationId) === 'held');
  return [
    ...toPublish,
    ...toTell,
    ...meetingsWaiting(checks, now),
    ...(await reviewsWaiting(branches, checks, now)),
  ];
}

/** What organisations are called: those held are known; of others the names are asked for, once. */
async function namesFor(
  waiting: Waiting[],
  { branches, committees, groups, bodies, offices }: Held,
  { organizationId, organizationName }: AccountRecord,
): Promise<Map<string, string>> {
  const known = [
    ...[...branches, ...committees].map(({ branch }) => branch),
    ...groups,
    ...bodies,
    ...offices,
  ];
  const names = new Map([[organizationId, organizationName], ...known.map(nameOf)]);
  const others = new Set(waiting.map((one) => one.organizationId).filter((id) => !names.has(id)));
  return new Map([...names, ...(await findOrganizations([...others])).map(nameOf)]);
}

const nameOf = ({ _id, name }: OrganizationRecord): [string, string] => [_id, name];

/**
 * By what the list is ordered, after what is overdue or due today: when it is due, the end of that day; what has no day is due
 * since it waits.
 */
const instantFor = ({ dueOn, since = 0 }: Waiting): number => (dueOn ? instantOf(dueOn, '23:59') : since);
