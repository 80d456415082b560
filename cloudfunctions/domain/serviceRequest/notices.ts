import { keyOfKeepers, keyOfWechat } from '../../kernel/audience';
import { spokenDay } from '../../kernel/clock';
import { idOf } from '../../kernel/ids';
import { idsOf } from '../../kernel/paths';
import type { NoticeOf } from '../messaging/notify';
import type { ServiceRequestRecord } from './model';

/** What is told of requests: that there is something, never what it says. */

type Told = Pick<
  ServiceRequestRecord,
  '_id' | 'organizationId' | 'orgPath' | 'version' | 'openid' | 'branchId' | 'enterprise'
>;

const caseLink = ({ _id }: Told, organizationId: string): string =>
  `/serviceRequest/case/index?organizationId=${encodeURIComponent(organizationId)}&serviceRequestId=${encodeURIComponent(_id)}`;

/** To the office that has it now: one notice for each turn, however often the turn is asked for. */
export const toOffice = (request: Told, title: string, now: number): NoticeOf<'requestToHandle'> => ({
  _id: idOf('requestToHandle', request._id, String(request.version)),
  of: 'requestToHandle',
  audience: [keyOfKeepers(request.organizationId)],
  title,
  body: `${request.enterprise}的诉求，点开看看。`,
  link: caseLink(request, request.organizationId),
  at: now,
});

/** To offices that are to help with it from now on. */
export const toHelpers = (
  request: Told,
  officeIds: readonly string[],
  now: number,
): NoticeOf<'requestToHandle'>[] =>
  officeIds.map((officeId) => ({
    ...toOffice(request, '有一件企业诉求请您协办', now),
    _id: idOf('requestHelper', request._id, officeId, String(request.version)),
    audience: [keyOfKeepers(officeId)],
    link: caseLink(request, officeId),
  }));

/** To the office above, which says whether it may take longer, or helps. */
export const toAbove = (
  request: Told,
  title: string,
  key: string,
  now: number,
): NoticeOf<'requestToHelp'> => {
  const [districtId = ''] = idsOf(request.orgPath);
  return {
    _id: idOf('requestToHelp', request._id, key),
    of: 'requestToHelp',
    audience: [keyOfKeepers(districtId)],
    title,
    body: `${request.enterprise}的诉求，点开看看。`,
    link: caseLink(request, districtId),
    at: now,
  };
};

/** That the day comes near, once for each day. */
export const dueSoon = (request: Told & { dueOn?: string }, now: number): NoticeOf<'requestDue'> => ({
  _id: idOf('requestDue', request._id, request.dueOn ?? ''),
  of: 'requestDue',
  audience: [keyOfKeepers(request.organizationId)],
  title: '有一件企业诉求快到期限',
  body: `答复期限是${spokenDay(request.dueOn ?? '')}；来不及可以先申请延期。`,
  link: caseLink(request, request.organizationId),
  at: now,
});

/** To who raised it: the WeChat that did, or the keepers of the branch. WeChat is not told what it was about. */
export function toRaiser(
  request: Told,
  { title, answer, now }: { title: string; answer: string; now: number },
): NoticeOf<'requestMoved'>[] {
  const { _id, version, openid, branchId } = request;
  const key = branchId ? keyOfKeepers(branchId) : openid && keyOfWechat(openid);
  if (!key) return [];
  return [
    {
      _id: idOf('requestMoved', _id, String(version)),
      of: 'requestMoved',
      audience: [key],
      title,
      body: '点开看看办理经过。',
      link: `/serviceRequest/detail/index?serviceRequestId=${encodeURIComponent(_id)}`,
      at: now,
      push: { said: { matter: '企业诉求', answer, note: '请打开看看', at: now } },
    },
  ];
}
