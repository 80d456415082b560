import type { MemberCall, MemberOutcome } from './context';
import { openTransfers } from '../domain/membership/find';
import { endedTransfers } from './store';
import type { TransferRecord } from '../domain/membership/model';

const size = 50;

/** Transfers from and to a branch: those still to be decided all at once, those that have ended page by page. */
export async function transfers({ input, target }: MemberCall<'transfers'>): MemberOutcome<'transfers'> {
  const open = (side: 'fromId' | 'toId') =>
    input.after === undefined ? openTransfers(side, target._id) : [];
  const [incoming, outgoing, { items, next }] = await Promise.all([
    open('toId'),
    open('fromId'),
    endedTransfers(target._id, { after: input.after, size }),
  ]);
  return { incoming: incoming.map(view), outgoing: outgoing.map(view), ended: items.map(view), next };
}

const view = ({
  _id: id,
  kind,
  status,
  memberName,
  fromName,
  toName,
  on,
  note,
  duesUntil,
}: TransferRecord) => ({
  id,
  kind,
  status,
  memberName,
  fromName,
  toName,
  on,
  note,
  duesUntil,
});
