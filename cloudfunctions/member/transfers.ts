import type { MemberCall, MemberOutcome } from './context';
import { transfersFrom, transfersTo } from '../domain/membership/transfers';
import type { TransferRecord } from '../domain/membership/model';

/** Transfers from and to a branch, latest first. */
export async function transfers({ target }: MemberCall<'transfers'>): MemberOutcome<'transfers'> {
  const [outgoing, incoming] = await Promise.all([transfersFrom(target._id), transfersTo(target._id)]);
  return { incoming: incoming.map(view), outgoing: outgoing.map(view) };
}

const view = ({ _id: id, kind, status, memberName, fromName, toName, on, note }: TransferRecord) => ({
  id,
  kind,
  status,
  memberName,
  fromName,
  toName,
  on,
  note,
});
