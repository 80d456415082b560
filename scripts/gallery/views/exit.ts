import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { admin, district } = openids;
const query = { organizationId: 'sj' };

export const exit: ViewsOf<'exit'> = () => ({
  leave: [
    { state: 'content', as: admin, query },
    { state: 'broken', as: district, query },
  ],
  readOnly: [{ state: 'content', as: admin, query }],
  announce: [{ state: 'content', as: admin, query }],
});
