import { dayOf, monthOf } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import { callTheRolls } from '../gathering/ledger';
import { Activities, type ActivityRecord } from '../gathering/model';
import type { ElectionRecord } from './model';

/** The gatherings of a branch at which it may have elected: who came is as their rolls say, and is typed by nobody again. */

/** One of them; while its check-in is open nobody can say who came. */
export interface ElectionMeeting {
  activityId: string;
  title: string;
  on: string;
  startsAt: number;
  present?: number;
}

/** True of a general meeting (支部党员大会) that a branch holds by itself. */
export const isItsMeeting = (
  { organizationId, kinds, jointIds, status }: ActivityRecord,
  branchId: string,
): boolean =>
  organizationId === branchId &&
  kinds.includes('generalMeeting') &&
  jointIds.length === 0 &&
  status !== 'draft' &&
  status !== 'cancelled';

/** No more of them are looked through. */
const atMost = 12;

/** Those since the election was asked for up to today, the latest first: four requests; of what is no branch none. */
export async function meetingsOf(
  { body, organizationId, steps, startedAt }: ElectionRecord,
  today: string,
): Promise<ElectionMeeting[]> {
  if (body !== 'branch') return [];
  const days = [dayOf(startedAt), steps.request?.on, steps.preparation?.on].filter((on) => on !== undefined);
  const from = days.sort()[0] ?? monthOf(startedAt);
  const found = await collection(Activities).findAll({
    organizationId,
    month: command.gte(from.slice(0, 7)),
  });
  const own = found
    .filter((one) => isItsMeeting(one, organizationId) && dayOf(one.startsAt) <= today)
    .sort((a, b) => b.startsAt - a.startsAt)
    .slice(0, atMost);
  const rolls = await callTheRolls(own.filter(({ closedAt }) => closedAt !== null));
  const present = new Map(rolls.map(({ activity, counts }) => [activity._id, counts.presentVoters]));
  return own.map(({ _id: activityId, title, startsAt }) => {
    const came = present.get(activityId);
    return { activityId, title, on: dayOf(startsAt), startsAt, ...(came !== undefined && { present: came }) };
  });
}
