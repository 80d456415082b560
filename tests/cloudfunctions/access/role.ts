import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  list: { over: [...keepers, ...officers] },
  grant: { over: [...keepers, ...officers] },
  revoke: { over: [...keepers, ...officers] },
  findings: { over: officers },
  redeem: 'bound',
  wake: { over: [...keepers, ...officers] },
};
