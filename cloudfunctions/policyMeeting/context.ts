import type { policyMeetingContract } from '../../types/policyMeeting/contract';
import { guarded, keptBy, loadOrganization } from '../domain/organization/keeping';
import { requestsOn } from '../domain/serviceRequest/on';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';
import { findMeeting, findQuestion } from './store';

/** What the actions of this context are about, and how it is loaded; nothing where the district does not use it. */
export const loaders = {
  organization: loadOrganization,
  meeting: async (id: string, { now }: Asked) =>
    guarded((await requestsOn(now)) ? await findMeeting(id) : undefined),
  asked: async (id: string, { now }: Asked) => {
    const found = (await requestsOn(now)) ? await findQuestion(id) : undefined;
    const meeting = found && (await findMeeting(found.meetingId));
    return found && meeting && { ...found, meeting, keptAt: keptBy(meeting.organizationId) };
  },
};

type Contract = typeof policyMeetingContract;
export type PolicyMeetingCall<Name extends keyof Contract['actions']> = CallFor<
  Contract,
  Name,
  typeof loaders
>;
export type PolicyMeetingOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
