import { keyOfPath } from '../../cloudfunctions/kernel/audience';
import { minute, opening, type World } from './world';
import type { ActivityRecord } from '../../cloudfunctions/domain/gathering/model';

/** A lecture that one branch runs for the whole district. */
export interface Lecture {
  activityId: string;
  /** The OPENID of whose screen shows the code. */
  secretary: string;
  /** The OPENIDs of those it is for. */
  audience: string[];
}

/** Opens a lecture for check-in. */
export async function openLecture({ cloud, district }: World): Promise<Lecture> {
  const like = district.held[0]?.activity;
  const secretary = district.accounts.find(
    ({ organizationId, grants }) => organizationId === like?.organizationId && grants.length > 0,
  );
  if (!like || !secretary) throw new Error('no branch of the demonstration has held an activity');
  const lecture: ActivityRecord = {
    ...like,
    _id: 'bench-lecture',
    kinds: ['partyLecture'],
    title: '区级党课',
    audience: [keyOfPath(district.organizations[0]?.path ?? '')],
    startsAt: opening + 10 * minute,
    endsAt: opening + 130 * minute,
    status: 'published',
    publishedAt: opening - 60 * minute,
    closedAt: null,
  };
  await cloud.importDocuments('activities', [lecture]);
  const audience = district.accounts.flatMap(({ _id, memberId }) => (memberId ? _id : []));
  return { activityId: lecture._id, secretary: secretary._id, audience };
}

/** The code on the screen now, as a scanner reads it. */
export async function codeShown({ caller }: World, secretary: string, activityId: string): Promise<string> {
  const { codes } = await caller.get(secretary, 'attendance.showCode', { activityId });
  return codes[0]?.text.split('/').at(-1) ?? '';
}
