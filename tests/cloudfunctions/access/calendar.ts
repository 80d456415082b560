import { keepers, onlookers, type AccessTable } from './entries';

export const access: AccessTable = {
  year: { over: [...keepers, ...onlookers] },
  plan: { over: keepers },
};
