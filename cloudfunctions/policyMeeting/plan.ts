import { successorOf } from '../domain/organization/keeping';
import { requestsOn } from '../domain/serviceRequest/on';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { PolicyMeetingCall, PolicyMeetingOutcome } from './context';
import { isAheadAt } from './find';
import { calledOff, moved } from './notices';
import { addMeeting, bookersOf, findMeeting, turnMeeting } from './store';

/** Announces one, by a town or the district. */
export async function plan(call: PolicyMeetingCall<'plan'>): PolicyMeetingOutcome<'plan'> {
  const { input, target, openid, now } = call;
  const { organizationId: _, actKey, ...content } = input;
  if (!(await requestsOn(now))) refuse('SERVICE_REQUEST.OFF');
  const office = await successorOf(target);
  const isOffice = office.kind === 'town' || office.kind === 'district';
  if (!isOffice || office.closedAt) refuse('POLICY_MEETING.NOT_AN_OFFICE');
  const act = digestOf('policyMeeting', openid, actKey);
  if (content.startsAt <= now && !(await findMeeting(act)))
    refuse('POLICY_MEETING.IN_THE_PAST', { field: 'startsAt' });
  await checkText(openid, content.title, content.place, content.about);
  await addMeeting(
    {
      _id: act,
      organizationId: office._id,
      orgPath: office.path,
      organizationName: office.name,
      ...content,
      seats: [],
      status: 'open',
      version: 0,
      createdAt: now,
      madeBy: act,
    },
    call,
  );
  return { meetingId: act };
}

/** Puts right what is said of one; who booked is told where time or place are others. */
export async function change(call: PolicyMeetingCall<'change'>): PolicyMeetingOutcome<'change'> {
  const { input, target: meeting, openid, now } = call;
  const { meetingId: _, version, ...content } = input;
  await checkText(openid, content.title, content.place, content.about);
  const act = digestOf('policyMeeting', openid, JSON.stringify([version, content]));
  return {
    version: await turnMeeting(
      meeting._id,
      (current) => {
        if (current.madeBy === act) return undefined;
        if (current.version !== version) refuse('POLICY_MEETING.CHANGED');
        if (!isAheadAt(now)(current)) refuse('POLICY_MEETING.OVER');
        if (content.capacity < current.seats.length)
          refuse('POLICY_MEETING.TOO_SMALL', { field: 'capacity', booked: current.seats.length });
        if (content.startsAt !== current.startsAt && content.startsAt <= now)
          refuse('POLICY_MEETING.IN_THE_PAST', { field: 'startsAt' });
        const after = { ...current, ...content };
        const isElsewhere = current.startsAt !== after.startsAt || current.place !== after.place;
        return {
          changes: { ...content, madeBy: act },
          action: 'policyMeeting.change',
          orgPath: current.orgPath,
          after: { title: content.title },
          notice: isElsewhere ? moved(after, version + 1, bookersOf(current), now) : undefined,
        };
      },
      call,
    ),
  };
}

/** Holds it no more. */
export async function cancel(call: PolicyMeetingCall<'cancel'>): PolicyMeetingOutcome<'cancel'> {
  const { input, target: meeting, openid, now } = call;
  const { reason } = input;
  await checkText(openid, reason);
  await turnMeeting(
    meeting._id,
    (current) => {
      if (current.status === 'cancelled') return undefined;
      if (!isAheadAt(now)(current)) refuse('POLICY_MEETING.OVER');
      return {
        changes: { status: 'cancelled', reason },
        action: 'policyMeeting.cancel',
        orgPath: current.orgPath,
        after: { title: current.title },
        notice: calledOff(current, reason, bookersOf(current), now),
      };
    },
    call,
  );
  return { status: 'cancelled' };
}
