import { keepers, type AccessTable } from './entries';

export const access: AccessTable = {
  showCode: { over: keepers },
  checkIn: { audience: [] },
  checkInLater: { audience: [] },
  checkOut: { audience: [] },
  checkOutLater: { audience: [] },
  roll: { over: keepers },
  checkInByHand: { over: keepers },
  revoke: { over: keepers },
  confirm: { over: keepers },
  refuse: { over: keepers },
  request: { audience: [] },
  withdrawRequest: { audience: [] },
  decideRequest: { over: keepers },
  requests: { over: keepers },
  mine: 'bound',
};
