import { keyOfMember } from '../../kernel/audience';
import { audit, type Auditable } from '../../kernel/audit';
import { spokenMonth } from '../../kernel/clock';
import { collection, transaction, type Transaction } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { notifyAnew, type NoticeOf } from '../messaging/notify';
import { DuesRequests, type DuesRequestRecord } from './model';

/** A member's wish to be assessed anew (重新核定): theirs to say, the keeper's of dues to decide. */

export const requestId = (memberId: string, month: string): string => idOf(memberId, month);

export const findRequest = (id: string): Promise<DuesRequestRecord | undefined> =>
  collection(DuesRequests).findById(id);

/** What waits in a branch, the longest first; a branch has few. */
export const openRequestsOf = (branchId: string): Promise<DuesRequestRecord[]> =>
  collection(DuesRequests).find(
    { organizationId: branchId, status: 'open' },
    { orderBy: [['askedAt', 'asc']], limit: 200 },
  );

/** Leaves a wish; said again for the same month while it waits, it is the same. */
export async function leaveRequest(
  request: DuesRequestRecord,
  call: Auditable,
  orgPath: string,
): Promise<void> {
  await transaction(async (within) => {
    const found = await within.in(DuesRequests).findById(request._id);
    if (found?.status === 'open' && found.organizationId === request.organizationId) return;
    await within.in(DuesRequests).replace(found, request);
    await audit(within, call, {
      action: 'dues.ask',
      target: request.memberId,
      orgPath,
      after: { from: request.from },
    });
  });
}

/** Ends a wish that waits, and tells its member unless they took it back; one that does not wait is left, and `false` answered. */
export async function endRequest(
  within: Transaction,
  id: string,
  status: Exclude<DuesRequestRecord['status'], 'open'>,
  now: number,
): Promise<boolean> {
  const found = await within.in(DuesRequests).findById(id);
  if (found?.status !== 'open') return false;
  await within.in(DuesRequests).update(id, { status, decidedAt: now });
  if (status !== 'withdrawn') await notifyAnew(within, answerTo(found, status, now));
  return true;
}

function answerTo(
  { _id, memberId, from }: DuesRequestRecord,
  status: 'assessed' | 'declined',
  at: number,
): NoticeOf<'duesAnswered'> {
  const answer = status === 'assessed' ? '已重新核定' : '没有改动';
  const note = status === 'assessed' ? `从${spokenMonth(from)}起，请打开看看` : '有疑问请和党费管理员说';
  return {
    _id: idOf('dues-answer', _id),
    of: 'duesAnswered',
    audience: [keyOfMember(memberId)],
    title: `您请求重新核定党费：${answer}`,
    body: note,
    link: '/dues/mine/index',
    at,
    push: { said: { matter: '重新核定党费', answer, note, at } },
  };
}

/** The same by itself, with its audit record; one that does not wait leaves none. */
export const answerRequest = (
  { _id, memberId, from }: DuesRequestRecord,
  status: 'declined' | 'withdrawn',
  call: Auditable,
  orgPath: string,
): Promise<void> =>
  transaction(async (within) => {
    if (!(await endRequest(within, _id, status, call.now))) return;
    const action = status === 'declined' ? 'dues.decline' : 'dues.withdraw';
    await audit(within, call, { action, target: memberId, orgPath, after: { from } });
  });

/** Everything that a member asked for. */
export const requestsOf = (memberId: string): Promise<DuesRequestRecord[]> =>
  collection(DuesRequests).findAll({ memberId });
