import { openids } from '../../demo/accounts';
import type { View, ViewsOf } from '../view';

const { secretary, town, district } = openids;

export const cluster: ViewsOf<'cluster'> = ({ branchId, townId }) => {
  const all: View['query'] = { organizationId: 'sj', year: '2026' };
  const one = { ...all, clusterId: 'artificialIntelligence' };
  return {
    board: [
      { state: 'content', as: district, query: all, desk: true },
      { state: 'branch', as: secretary, query: { organizationId: branchId, year: '2026' } },
      { state: 'before', as: town, query: { organizationId: townId, year: '2025' } },
    ],
    detail: [
      { state: 'content', as: district, query: one, desk: true },
      { state: 'town', as: town, query: { ...one, organizationId: townId } },
      { state: 'branch', as: secretary, query: { ...one, organizationId: branchId } },
      { state: 'bare', as: district, query: { ...all, clusterId: 'others', year: '2025' } },
    ],
    keep: [
      { state: 'content', as: district, query: { ...all, clusterId: 'artificialIntelligence' } },
      { state: 'new', as: district, query: all },
    ],
    lay: [{ state: 'content', as: district, query: all }],
    write: [
      { state: 'content', as: district, query: one },
      {
        state: 'known',
        as: district,
        query: { ...one, organizationId: townOfFirst, deedId: 'deed-demo-1' },
      },
    ],
  };
};

/** The town that wrote the first down. */
const townOfFirst = 'sj-yueyang';
