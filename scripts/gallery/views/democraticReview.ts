import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary } = openids;

export const democraticReview: ViewsOf<'democraticReview'> = ({ branchId }) => {
  const branch = { organizationId: branchId };
  const lastYear = { ...branch, year: '2025' };
  return {
    year: [
      { state: 'content', as: secretary, query: branch },
      { state: 'done', as: secretary, query: lastYear },
    ],
    talks: [{ state: 'content', as: secretary, query: { ...branch, year: '2026' } }],
    sheets: [{ state: 'content', as: secretary, query: lastYear }],
    grades: [{ state: 'content', as: secretary, query: lastYear }],
    rectification: [{ state: 'content', as: secretary, query: lastYear }],
    years: [{ state: 'content', as: secretary, query: branch }],
  };
};
