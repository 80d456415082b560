import { openids } from '../../demo/accounts';
import type { View, ViewsOf } from '../view';

const { visitor, secretary, town, district } = openids;

export const serviceRequest: ViewsOf<'serviceRequest'> = ({ branchId, townId, requests }) => {
  const branch: View['query'] = { organizationId: branchId };
  const office: View['query'] = { organizationId: townId };
  const above: View['query'] = { organizationId: 'sj' };
  return {
    raise: [
      { state: 'content', as: visitor, query: { officeId: townId } },
      { state: 'branch', as: secretary, query: branch },
    ],
    mine: [
      { state: 'content', as: visitor },
      { state: 'branch', as: secretary, query: branch },
    ],
    detail: [
      { state: 'content', as: visitor, query: { serviceRequestId: requests.answered } },
      { state: 'waiting', as: visitor, query: { serviceRequestId: requests.waiting } },
      { state: 'closed', as: secretary, query: { serviceRequestId: requests.closed } },
    ],
    handle: [
      { state: 'content', as: town, query: office, desk: true },
      { state: 'help', as: district, query: { ...above, list: 'help' } },
    ],
    case: [
      { state: 'content', as: town, query: { ...office, serviceRequestId: requests.waiting } },
      { state: 'doing', as: town, query: { ...office, serviceRequestId: requests.doing } },
      { state: 'extension', as: district, query: { ...above, serviceRequestId: requests.extension } },
      { state: 'answered', as: town, query: { ...office, serviceRequestId: requests.answered } },
    ],
  };
};
