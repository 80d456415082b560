import { keepers, officers, onlookers, type AccessTable } from './entries';

export const access: AccessTable = {
  me: 'anyone',
  browse: { over: [...keepers, ...onlookers, ...officers] },
  profile: { over: [...keepers, ...onlookers, ...officers] },
  members: { over: keepers },
  showMembers: { over: officers },
  create: { over: officers },
  createGroup: { over: [...keepers, ...officers] },
  renameGroup: { over: [...keepers, ...officers] },
  closeGroup: { over: [...keepers, ...officers] },
  rename: { over: officers },
  move: { over: officers },
  merge: { over: officers },
  close: { over: officers },
  setUnits: { over: officers },
  setSubject: { over: officers },
  setKeyFields: { over: officers },
  setTemporary: { over: officers },
  setCommittee: { over: [...keepers, ...officers] },
};
