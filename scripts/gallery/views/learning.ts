import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary, district } = openids;

export const learning: ViewsOf<'learning'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  const person = { memberId: ids.memberId };
  return {
    mine: [{ state: 'content', as: member }],
    person: [{ state: 'content', as: secretary, query: person }],
    members: [{ state: 'content', as: secretary, query: branch, desk: true }],
    correct: [{ state: 'content', as: secretary, query: { ...person, name: '王芳' } }],
    coverage: [{ state: 'content', as: district, query: { organizationId: 'sj' }, desk: true }],
  };
};
