import { keepers, type AccessTable } from './entries';

export const access: AccessTable = {
  list: { over: keepers },
  corrections: { over: keepers },
  showPhone: { over: keepers },
  mine: 'bound',
  askCorrection: 'bound',
  settleCorrection: { over: keepers },
  becomeFull: { over: keepers },
  edit: { over: keepers },
  setAway: { over: keepers },
  setGroup: { over: keepers },
  leave: { over: keepers },
  transferOut: { over: keepers },
  decideTransfer: { over: keepers },
  withdrawTransfer: { over: keepers },
  receive: { over: keepers },
  transfers: { over: keepers },
};
