import type { DevelopmentRecord } from '../domain/development/model';
import type { NoticeOf } from '../domain/messaging/notify';
import { keyOfKeepers } from '../kernel/audience';
import { idOf } from '../kernel/ids';
import { stepWords, type DevelopmentStep } from '../../types/shared/developments';

/** What people are told of developments: that there is something to do, and which step; never a name. */

type Told = Pick<DevelopmentRecord, '_id' | 'version' | 'organizationId' | 'organizationName'>;

/** To the body that approves: a branch asks for something. */
export const toApprover = (
  { _id, version, organizationName }: Told,
  { step, approverId, now }: { step: DevelopmentStep; approverId: string; now: number },
): NoticeOf<'developmentAsked'> => ({
  _id: idOf('development', _id, 'asked', String(version)),
  of: 'developmentAsked',
  audience: [keyOfKeepers(approverId)],
  title: `${organizationName}报来一项：${stepWords[step]}`,
  body: '点开看看名单和期限，办好后请答复或退回。',
  link: `/development/asked/index?organizationId=${encodeURIComponent(approverId)}`,
  at: now,
});

/** To the branch: the superior answered, or sent it back. */
export const toBranch = (
  { _id, version, organizationId }: Told,
  { title, now }: { title: string; now: number },
): NoticeOf<'developmentAnswered'> => ({
  _id: idOf('development', _id, 'answered', String(version)),
  of: 'developmentAnswered',
  audience: [keyOfKeepers(organizationId)],
  title,
  body: '点开看看下一步谁来办、什么时候办好。',
  link: `/development/person/index?developmentId=${encodeURIComponent(_id)}`,
  at: now,
});

/** To the branch that is asked to take somebody in. */
export const toOtherBranch = (
  { _id, version, organizationName }: Told,
  { toId, now }: { toId: string; now: number },
): NoticeOf<'developmentComing'> => ({
  _id: idOf('development', _id, 'coming', String(version)),
  of: 'developmentComing',
  audience: [keyOfKeepers(toId)],
  title: `${organizationName}转来一名发展中的同志`,
  body: '培养时间接着算，请看看是不是接收。',
  link: `/development/board/index?organizationId=${encodeURIComponent(toId)}`,
  at: now,
});
