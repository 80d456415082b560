import { openids } from '../../demo/accounts';
import type { View, ViewsOf } from '../view';

const { member, secretary, district } = openids;

export const training: ViewsOf<'training'> = (ids) => {
  const { classId, openClassId, settledClassId } = ids;
  const branch = { organizationId: ids.branchId };
  const ofCluster: View['query'] = { organizationId: ids.townId, cluster: 'artificialIntelligence' };
  return {
    list: [{ state: 'content', as: member }],
    detail: [
      { state: 'content', as: member, query: { classId: openClassId } },
      { state: 'waiting', as: secretary, query: { classId } },
    ],
    held: [{ state: 'content', as: secretary, query: branch }],
    form: [
      { state: 'content', as: district, query: { organizationId: ids.townId } },
      { state: 'clusterEvent', as: district, query: ofCluster },
    ],
    roster: [
      { state: 'content', as: district, query: { classId }, desk: true },
      { state: 'settled', as: secretary, query: { classId: settledClassId } },
    ],
    people: [{ state: 'content', as: secretary, query: { ...branch, classId: openClassId } }],
    superiors: [{ state: 'content', as: secretary, query: branch }],
    recommend: [{ state: 'content', as: secretary, query: branch }],
  };
};
