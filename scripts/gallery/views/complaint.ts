import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, visitor, district, secretary, admin } = openids;

export const complaint: ViewsOf<'complaint'> = ({ complaintId, answeredComplaintId }) => ({
  write: [
    { state: 'content', as: member },
    { state: 'visitor', as: visitor },
  ],
  mine: [
    { state: 'content', as: member },
    { state: 'empty', as: secretary },
  ],
  detail: [
    { state: 'content', as: member, query: { complaintId: answeredComplaintId } },
    { state: 'open', as: member, query: { complaintId } },
  ],
  handle: [{ state: 'content', as: district, query: { organizationId: 'sj' } }],
  case: [{ state: 'content', as: admin, query: { complaintId } }],
  months: [{ state: 'content', as: member }],
});
