import { openids } from '../../demo/accounts';
import type { View, ViewsOf } from '../view';

const { secretary, town, district } = openids;

export const subject: ViewsOf<'subject'> = ({ branchId, townId, subjectId }) => {
  const branch = { organizationId: branchId };
  const one = { subjectId };
  const ofTown: View['query'] = { organizationId: townId };
  const uncovered: View['query'] = { organizationId: 'sj', coverage: 'none' };
  const nobody: View['query'] = { ...ofTown, listed: 'private500:2026:all' };
  return {
    list: [
      { state: 'content', as: town, query: ofTown, desk: true },
      { state: 'district', as: district, query: uncovered, desk: true },
      { state: 'empty', as: town, query: nobody },
    ],
    detail: [{ state: 'content', as: town, query: one }],
    edit: [
      { state: 'content', as: town, query: ofTown },
      { state: 'known', as: town, query: one },
    ],
    cover: [{ state: 'content', as: town, query: one }],
    contact: [{ state: 'content', as: town, query: one }],
    covered: [{ state: 'content', as: secretary, query: branch }],
    correct: [{ state: 'content', as: secretary, query: { ...branch, subjectId } }],
  };
};
