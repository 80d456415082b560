import { meetingLasts } from '../../types/shared/policy-meetings';
import { requestsOn } from '../domain/serviceRequest/on';
import { refuse } from '../kernel/errors';
import type { PolicyMeetingRecord } from './model';
import { findMeeting } from './store';

/** A meeting for whoever looks, where the district uses them. */
export async function meetingFor(id: string, now: number): Promise<PolicyMeetingRecord> {
  if (!(await requestsOn(now))) refuse('SERVICE_REQUEST.OFF');
  return (await findMeeting(id)) ?? refuse('POLICY_MEETING.NOT_FOUND');
}

/** True while one may be booked and asked about. */
export const isAheadAt =
  (now: number) =>
  ({ status, startsAt }: Pick<PolicyMeetingRecord, 'status' | 'startsAt'>): boolean =>
    status === 'open' && now < startsAt + meetingLasts;
