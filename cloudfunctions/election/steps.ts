import { dayOf } from '../kernel/clock';
import { pageRound } from '../kernel/page-round';
import type { Round } from '../kernel/steps';
import { notifyOnce } from '../domain/messaging/notify';
import { bodiesAfter } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { ruleBook } from '../domain/rules/amendments';
import { termNotice } from './notices';

/**
 * Keepers are told of the end of a term at each of its stages, once: a round of all bodies a day. Done twice, or by two at a time,
 * it does the same; who was not told on a day that was missed is told on the next.
 */

/** Bodies dealt with at a time, and pages of them a tick. */
const page = 300;
const pagesATick = 2;

/** What a tick does at most (ms). */
const share = 5_000;

const termReminders = pageRound<OrganizationRecord>({
  name: 'term-reminders',
  periodAt: dayOf,
  after: bodiesAfter,
  cursorOf: ({ _id }) => _id,
  deal: async (bodies, now) => {
    const rules = await ruleBook(now);
    await notifyOnce(bodies.flatMap((body) => termNotice(body, { now, rules })));
  },
  page,
  pagesATick,
  share,
});

export const electionRounds: Round[] = [termReminders];
