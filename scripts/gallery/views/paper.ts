import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary, district } = openids;

export const paper: ViewsOf<'paper'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  const gathering = { set: 'gathering', aboutId: ids.closedId };
  return {
    list: [{ state: 'content', as: secretary, query: branch }],
    set: [
      { state: 'gathering', as: secretary, query: gathering, desk: true },
      { state: 'year', as: secretary, query: { set: 'branchYear', aboutId: ids.branchId } },
      { state: 'person', as: secretary, query: { set: 'development', aboutId: 'dv-demo-candidate' } },
      { state: 'review', as: secretary, query: { set: 'review', aboutId: ids.branchId } },
      {
        state: 'publicity',
        as: district,
        query: { set: 'selectionRound', aboutId: 'demo-selection-public' },
      },
    ],
    templates: [{ state: 'content', as: district, query: { organizationId: 'sj' } }],
    template: [{ state: 'content', as: district, query: { organizationId: 'sj', paper: 'signInSheet' } }],
    // Another gathering than above: what is opened here counts as taken out.
    print: [
      {
        state: 'content',
        as: secretary,
        query: { set: 'gathering', aboutId: ids.activityId, key: 'signInSheet' },
      },
    ],
  };
};
