import { openids } from '../../demo/accounts';
import type { View, ViewsOf } from '../view';

const { town, district } = openids;

export const coverage: ViewsOf<'coverage'> = ({ townId }) => {
  const all: View['query'] = { organizationId: 'sj', year: '2026' };
  const key = 'high-tech-added';
  return {
    board: [
      { state: 'content', as: district, query: all, desk: true },
      { state: 'town', as: town, query: { organizationId: townId, year: '2026' } },
      { state: 'example', as: district, query: { organizationId: 'sj', year: '2020' } },
      { state: 'none', as: district, query: { organizationId: 'sj', year: '2025' } },
    ],
    history: [{ state: 'content', as: district, query: { ...all, key } }],
    lay: [{ state: 'content', as: district, query: all }],
  };
};
