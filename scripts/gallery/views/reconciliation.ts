import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { town } = openids;

export const reconciliation: ViewsOf<'reconciliation'> = ({ townId, reconciliationId }) => {
  const office = { organizationId: townId };
  return {
    list: [{ state: 'content', as: town, query: office }],
    begin: [{ state: 'content', as: town, query: office }],
    detail: [{ state: 'content', as: town, query: { reconciliationId } }],
    rows: [
      { state: 'content', as: town, query: { reconciliationId, kind: 'unsure' } },
      { state: 'different', as: town, query: { reconciliationId, kind: 'different' } },
    ],
  };
};
