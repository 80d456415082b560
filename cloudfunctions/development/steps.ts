import { stepWords, type DevelopmentStep } from '../../types/shared/developments';
import { roadFrom } from '../domain/development/approver';
import type { DevelopmentRecord } from '../domain/development/model';
import { findDevelopments, seenOf } from '../domain/development/records';
import { remindersOf, remindOnOf } from '../domain/development/reminding';
import type { NextStep } from '../domain/development/standing';
import { forgetHoursOf, learnersOnTheWay } from '../domain/learning/applicants';
import { findMembers } from '../domain/membership/find';
import { notifyOnce, type NoticeOf } from '../domain/messaging/notify';
import { ruleBook } from '../domain/rules/amendments';
import { keyOfKeepers } from '../kernel/audience';
import { dayOf, spokenDay } from '../kernel/clock';
import { idOf } from '../kernel/ids';
import type { NightStep } from '../kernel/night';
import type { Step } from '../kernel/steps';
import { stint } from '../kernel/stint';
import { remindable, remindedOn, whetherToRemind } from '../domain/development/reminders';

/** So many at a time, for so long (ms). */
const some = 50;
const share = 5_000;

/** Reminds who must act, on the day that a record names: each day once, however often it is done. */
async function remind(clock: () => number): Promise<void> {
  const lasts = stint(share, clock);
  while (lasts()) {
    const records = await remindable(clock(), some);
    if (records.length === 0) return;
    await remindOf(records, clock());
  }
}

async function remindOf(records: DevelopmentRecord[], now: number): Promise<void> {
  const today = dayOf(now);
  const rules = await ruleBook(now);
  const seen = await seenOf(records, rules, today);
  const notices = await Promise.all(
    seen.map(async ({ record, facts }) => {
      // Of the step whose day it is, and of no other that is next besides.
      const first = remindersOf(facts, rules, today).find(({ day }) => day === record.remindOn)?.next;
      if (!first) return [];
      const isAsked = record.pendingStep === first.step;
      const { approver } = isAsked ? await roadFrom(record.orgPath, rules, today) : { approver: undefined };
      return [noticeOf(record, first, { keeperId: approver?._id ?? record.organizationId, now })];
    }),
  );
  await notifyOnce(notices.flat());
  for (const { record, facts } of seen)
    await remindedOn(record, facts.state === 'open' ? remindOnOf(facts, rules, today) : null);
}

/** What is next, and by when; never of whom. */
function noticeOf(
  { _id, remindOn, organizationId, pendingStep }: DevelopmentRecord,
  { step, latest, isOverdue }: NextStep,
  { keeperId, now }: { keeperId: string; now: number },
): NoticeOf<'developmentDue'> {
  return {
    _id: idOf('development', _id, 'due', remindOn ?? ''),
    of: 'developmentDue',
    audience: [keyOfKeepers(keeperId)],
    title: `发展党员：${stepWords[step]}${isOverdue ? '过了期限' : '该办了'}`,
    body: bodyOf(step, latest, isOverdue),
    link:
      pendingStep === step && keeperId !== organizationId
        ? `/development/asked/index?organizationId=${encodeURIComponent(keeperId)}`
        : `/development/person/index?developmentId=${encodeURIComponent(_id)}`,
    at: now,
  };
}

function bodyOf(step: DevelopmentStep, latest: string | undefined, isOverdue: boolean): string {
  if (isOverdue) return '请尽快办，并写明原因。';
  if (step === 'conversionAsked') return '预备期快满或者已满，请告诉本人写转正申请。';
  if (step === 'conversion' && latest === undefined) return '预备期已满，请支部大会及时讨论。';
  return latest === undefined ? '从今天起可以办了，点开看看。' : `请在${spokenDay(latest)}前办好，点开看看。`;
}

export const developmentTimerSteps: Step[] = [
  {
    name: 'remind-of-developments',
    waitsFor: (now) => [whetherToRemind(now)],
    run: remind,
  },
];

/** People looked at together. */
const people = 100;

/** Hours go with what is kept of somebody's way: of who is neither on it any more nor became a member. */
const forgetHours: NightStep['run'] = async (_clock, cursor, goesOn) => {
  let after = cursor;
  do {
    const ids = await learnersOnTheWay(after, people);
    if (ids.length === 0) return undefined;
    const [developments, members] = await Promise.all([findDevelopments(ids), findMembers(ids)]);
    const kept = new Set([...developments, ...members].map(({ _id }) => _id));
    await forgetHoursOf(ids.filter((id) => !kept.has(id)));
    after = ids.at(-1) ?? after;
  } while (goesOn());
  return after;
};

export const developmentNight: NightStep[] = [{ name: 'forget-hours-on-the-way', run: forgetHours }];
