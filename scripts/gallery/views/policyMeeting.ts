import { openids } from '../../demo/accounts';
import type { View, ViewsOf } from '../view';

const { visitor, town } = openids;

export const policyMeeting: ViewsOf<'policyMeeting'> = ({ townId, meetings }) => {
  const ahead: View['query'] = { meetingId: meetings.ahead };
  return {
    list: [
      { state: 'content', as: visitor },
      { state: 'office', as: town, query: { organizationId: townId } },
    ],
    detail: [
      { state: 'content', as: visitor, query: ahead },
      { state: 'office', as: town, query: ahead },
      { state: 'cancelled', as: visitor, query: { meetingId: meetings.cancelled } },
    ],
    edit: [
      { state: 'content', as: town, query: { organizationId: townId } },
      { state: 'known', as: town, query: ahead },
    ],
    keep: [{ state: 'content', as: town, query: ahead }],
  };
};
