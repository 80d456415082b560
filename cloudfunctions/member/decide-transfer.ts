import { movesWithMember } from '../domain/development/follow';
import { keyOfKeepers, keyOfMember } from '../kernel/audience';
import type { Transaction } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { idOf } from '../kernel/ids';
import { townIdOf } from '../kernel/paths';
import type { MemberCall, MemberOutcome } from './context';
import type { TransferRecord } from '../domain/membership/model';
import { endTransfer } from '../domain/membership/transfers';
import { findOrganization } from '../domain/organization/find';
import { moveConsentsOf } from '../domain/messaging/consents';
import { notifyUnlessTold, type NoticeOf } from '../domain/messaging/notify';

/** Takes in, or refuses, a member whom another branch is sending; a repeat answers the same. */
export async function decideTransfer(call: MemberCall<'decideTransfer'>): MemberOutcome<'decideTransfer'> {
  const { input, target: transfer } = call;
  const wanted = input.accept ? 'accepted' : 'refused';
  const to = input.accept ? await destination(transfer, call.now) : undefined;
  const status = await endTransfer(transfer, to, followsFrom(call, to), call);
  return status === wanted ? { status } : refuse('MEMBER.TRANSFER_ENDED');
}

/** What a decision brings with it: what goes along with who is taken in, and that both sides are told. */
const followsFrom =
  ({ input: { accept }, target, now }: MemberCall<'decideTransfer'>, to: Destined | undefined) =>
  async (within: Transaction, status: TransferRecord['status']): Promise<void> => {
    if (to && status === 'accepted') {
      await to.also?.(within);
      await moveConsentsOf(within, target.memberId, to.organization);
    }
    if (status === (accept ? 'accepted' : 'refused'))
      await notifyUnlessTold(within, decidedNotice(target, accept, now));
  };

/** To the member, and to the keepers of the branch that asked. */
const decidedNotice = (
  { _id, memberId, memberName, fromId, toName }: TransferRecord,
  accepted: boolean,
  at: number,
): NoticeOf<'transferDecided'> => {
  const answer = accepted ? '已接收' : '未接收';
  return {
    _id: idOf('transfer', _id),
    of: 'transferDecided',
    audience: [keyOfMember(memberId), keyOfKeepers(fromId)],
    title: `组织关系转接${answer}`,
    body: `${memberName}转往${toName}，对方支部${answer}`,
    link: '/pages/me/index',
    at,
    push: { said: { matter: '组织关系转接', answer, note: toName, at } },
  };
};

type Destined = Awaited<ReturnType<typeof destination>>;

async function destination({ toId, memberId }: TransferRecord, now: number) {
  const organization = (await findOrganization(toId)) ?? refuse('MEMBER.TRANSFER_NOT_FOUND');
  if (organization.closedAt) refuse('MEMBER.TRANSFER_ENDED');
  const townId = townIdOf(organization.path);
  const town = townId ? await findOrganization(townId) : undefined;
  // What they are on their way to, goes along with them.
  const also = await movesWithMember(memberId, organization, now);
  return { organization, townName: town?.name, ...(also && { also }) };
}
