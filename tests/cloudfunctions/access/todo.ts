import type { AccessTable } from './entries';

export const access: AccessTable = {
  list: 'bound',
};
