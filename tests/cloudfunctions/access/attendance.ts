import { gatheringKeepers, keepers, type AccessTable } from './entries';

export const access: AccessTable = {
  showCode: { over: gatheringKeepers },
  checkIn: { audience: [] },
  checkInLater: { audience: [] },
  checkOut: { audience: [] },
  checkOutLater: { audience: [] },
  ownRoll: { over: keepers },
  roll: { over: gatheringKeepers },
  checkInByHand: { over: gatheringKeepers },
  revoke: { over: gatheringKeepers },
  confirm: { over: gatheringKeepers },
  refuse: { over: gatheringKeepers },
  request: { audience: [] },
  withdrawRequest: { audience: [] },
  decideRequest: { over: gatheringKeepers },
  requestFor: { over: gatheringKeepers },
  remind: { over: gatheringKeepers },
  withdrawFor: { over: gatheringKeepers },
  requests: { over: keepers },
  mine: 'bound',
};
