import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { admin, district, secretary, town } = openids;

export const organization: ViewsOf<'organization'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  const above = { organizationId: ids.townId };
  return {
    profile: [{ state: 'content', as: secretary, query: branch }],
    committee: [{ state: 'content', as: secretary, query: branch }],
    change: [
      { state: 'content', as: town, query: { ...branch, act: 'rename' } },
      { state: 'subject', as: town, query: { ...branch, act: 'subject' } },
      { state: 'temporary', as: town, query: { ...branch, act: 'temporary' } },
      { state: 'group', as: secretary, query: { ...branch, act: 'createGroup' } },
    ],
    browse: [{ state: 'content', as: town, query: above, desk: true }],
    compare: [{ state: 'content', as: town, query: above }],
    import: [{ state: 'content', as: secretary, query: branch }],
    exportRequests: [
      { state: 'content', as: admin, query: { organizationId: 'sj' } },
      { state: 'own', as: district, query: { organizationId: 'sj' } },
    ],
  };
};
