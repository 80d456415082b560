import { keepers, officers, type AccessTable } from './entries';

/** Names are for who does the branch's own work; which member of a committee, and who asks for more, the actions look at. */
const hands = { over: [...keepers, 'committeeMember' as const] };
const approvers = { over: [...officers, ...keepers] };

export const access: AccessTable = {
  board: hands,
  former: hands,
  get: hands,
  voters: hands,
  begin: hands,
  record: hands,
  redo: hands,
  review: hands,
  edit: hands,
  tick: hands,
  setState: hands,
  send: hands,
  move: hands,
  receive: { over: keepers },
  asked: approvers,
  answer: approvers,
  sendBack: approvers,
  backbones: hands,
  setBackbone: hands,
  backboneFigures: { over: officers },
  overview: { over: officers },
  share: { over: officers },
};
