import { dayOf } from '../../kernel/clock';
import { collection, command, whether, type Condition } from '../../kernel/database';
import { inTurn } from '../../kernel/in-turn';
import { seal, sealedUnderOldKeys, unseal } from '../../kernel/phone';
import { resealing } from '../../kernel/reseal';
import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { notifyOnce } from '../messaging/notify';
import { ruleBook } from '../rules/amendments';
import { ServiceRequests, type ServiceRequestRecord } from './model';
import { dueSoon, toAbove } from './notices';
import { isDistricts } from './place';
import { requestsOn } from './on';
import { dueDay, watched } from './rules';

/** What one tick does of it (ms), beside its other work; the next one goes on. */
const share = 3_000;

/** Records looked up at a time. */
const page = 50;

const toRemind = (now: number): Condition<ServiceRequestRecord> => ({ remindOn: command.lte(dayOf(now)) });

/**
 * Reckons the day anew, since the notice of a year may have come; the day before it the office is reminded, the day after it the
 * one above is told to help, once each. Of the district's own nobody above is told.
 */
async function remind(clock: () => number): Promise<void> {
  const goesOn = stint(share, clock);
  const now = clock();
  const today = dayOf(now);
  const found = await collection(ServiceRequests).find(toRemind(now), {
    orderBy: [['remindOn', 'asc']],
    limit: page,
  });
  const [{ workYears }, isOn] = await Promise.all([ruleBook(now), requestsOn(now)]);
  const remindOf = async (request: ServiceRequestRecord) => {
    const { _id, version } = request;
    const dueOn = dueDay(request, workYears)?.dueOn;
    const days = dueOn === undefined ? undefined : watched(dueOn, today);
    const isOver = days !== undefined && days.helpOn <= today;
    if (isOn && days) {
      const isBelow = !isDistricts(request);
      if (!isOver && days.remindOn > days.dueOn)
        await notifyOnce([dueSoon({ ...request, dueOn: days.dueOn }, now)]);
      if (isOver && isBelow) await notifyOnce([toAbove(request, '有一件企业诉求要帮一把', days.dueOn, now)]);
    }
    // What took a step meanwhile may have another day, or ask for one: it is looked at anew by the next tick.
    await collection(ServiceRequests).updateWhere(
      { _id, version },
      !days || isOver
        ? { remindOn: undefined }
        : { dueOn: days.dueOn, remindOn: days.remindOn, ...(!request.extension && { helpOn: days.helpOn }) },
    );
  };
  await inTurn(found, remindOf, goesOn);
}

const sealedBetween = (after: string, before: string) => ({
  'contact.sealed': command.gt(after).and(command.lt(before)),
});

export const serviceRequestSteps: Step[] = [
  {
    name: 'remind-of-requests',
    waitsFor: (now) => [whether(ServiceRequests, toRemind(now))],
    run: remind,
  },
  {
    name: 'reseal-request-contacts',
    waitsFor: () =>
      sealedUnderOldKeys().map(({ from, to }) => whether(ServiceRequests, sealedBetween(from, to))),
    run: resealing<ServiceRequestRecord>({
      what: 'the contact',
      find: (after, before, limit) =>
        collection(ServiceRequests).find(sealedBetween(after, before), {
          orderBy: [['contact.sealed', 'asc']],
          limit,
        }),
      sealOf: ({ contact }) => contact?.sealed,
      reseal: ({ _id, contact }, old) =>
        collection(ServiceRequests).updateWhere(
          { _id, 'contact.sealed': old },
          { ...(contact && { contact: { ...contact, sealed: seal(unseal(old)) } }) },
        ),
    }),
  },
];
