import { keyOfMember } from '../../kernel/audience';
import { idOf } from '../../kernel/ids';
import type { NoticeOf } from './notify';

/** What people are told when they are given a role, and when one of theirs ends. */

/** Whose role it is, over what. */
interface Given {
  memberId: string;
  organizationName: string;
}

/** Renewed until another day (epoch ms) it is told again. */
export const roleGiven = (
  grantId: string,
  { memberId, organizationName, until }: Given & { until?: number },
  { by, at }: { by: string; at: number },
): NoticeOf<'roleGiven'> => ({
  _id: idOf('roleGiven', grantId, String(until ?? '')),
  of: 'roleGiven',
  audience: [keyOfMember(memberId)],
  title: `您有了“${organizationName}”的职务`,
  body: `由${by}授予。如果您不知道这件事，请告诉支部书记`,
  link: '/pages/me/index',
  at,
});

export const roleTaken = (
  { _id, memberId, organizationName }: Given & { _id: string },
  { by, reason, at }: { by: string; reason: string; at: number },
): NoticeOf<'roleTaken'> => ({
  _id: idOf('roleTaken', _id),
  of: 'roleTaken',
  audience: [keyOfMember(memberId)],
  title: `您在“${organizationName}”的职务已收回`,
  body: `由${by}收回。原因：${reason}`,
  link: '/pages/me/index',
  at,
});
