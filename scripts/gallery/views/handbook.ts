import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, visitor, district, secretary } = openids;

export const handbook: ViewsOf<'handbook'> = ({ handbookAnswerId }) => {
  const office = { organizationId: 'sj' };
  return {
    contents: [
      { state: 'content', as: member },
      { state: 'chapter', as: visitor, query: { chapter: 'dues' } },
    ],
    answer: [{ state: 'content', as: secretary, query: { questionId: 'found-branch' } }],
    ask: [{ state: 'content', as: member }],
    mine: [
      { state: 'content', as: member },
      { state: 'empty', as: secretary },
    ],
    asked: [{ state: 'content', as: district, query: office }],
    review: [{ state: 'content', as: district, query: office }],
    edit: [{ state: 'content', as: district, query: { ...office, questionId: handbookAnswerId } }],
  };
};
