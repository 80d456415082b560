import { randomBytes } from 'node:crypto';
import { monthOf } from '../shared/clock';
import { loadActivity } from '../shared/activities';
import { refuse } from '../shared/errors';
import type { ActivityRecord, GuidanceRecord } from '../shared/records';
import type { ActivityCall, ActivityOutcome } from './context';
import { addActivity, findGuidance, findRoster, membersWithin } from './store';

/** Publishes a theme day: the agenda adopted from the guidance, the roster as it stands now. */
export async function publish(call: ActivityCall<'publish'>): ActivityOutcome<'publish'> {
  const { input, target: branch, now, caller } = call;
  if (branch.kind !== 'branch') refuse('ACTIVITY.NOT_A_BRANCH');
  const activityId = `${branch._id}-${input.actKey}`;
  const [members, guidance, first] = await Promise.all([
    membersWithin(branch.path),
    input.guidanceId ? findGuidance(input.guidanceId) : undefined,
    findRoster(activityId, branch._id),
  ]);
  if (first) return { activityId, expected: first.members.length };
  if (input.endsAt <= now) refuse('ACTIVITY.IN_THE_PAST');
  if (members.length === 0) refuse('ACTIVITY.NOBODY_EXPECTED');
  const agenda = adopt(input.itemIds, input.guidanceId, guidance);

  const activity: ActivityRecord = {
    _id: activityId,
    kinds: [...new Set(input.kinds)],
    title: input.title,
    audience: [branch._id],
    organizationId: branch._id,
    organizationName: branch.name,
    orgPath: branch.path,
    month: monthOf(input.startsAt),
    startsAt: input.startsAt,
    endsAt: input.endsAt,
    place: input.place,
    checkInRules: input.checkInRules,
    status: 'published',
    agenda,
    ...(input.guidanceId && { guidanceId: input.guidanceId }),
    checkInSecret: randomBytes(32).toString('base64url'),
    publishedAt: now,
    publishedBy: caller.account.memberId ?? caller.openid,
    closedAt: null,
  };
  const roster = {
    _id: `${activityId}:${branch._id}`,
    activityId,
    organizationId: branch._id,
    orgPath: branch.path,
    members: members.map(({ _id, name, status }) => ({
      memberId: _id,
      name,
      status,
      as: 'expected' as const,
    })),
  };
  try {
    await addActivity(activity, roster, call);
  } catch (error) {
    // A double tap may have published it meanwhile; then that one stands.
    if (!(await loadActivity(activityId))) throw error;
  }
  return { activityId, expected: roster.members.length };
}

function adopt(
  itemIds: string[],
  guidanceId: string | undefined,
  guidance: GuidanceRecord | undefined,
): ActivityRecord['agenda'] {
  if (!guidanceId && itemIds.length > 0) refuse('ACTIVITY.UNKNOWN_GUIDANCE_ITEM');
  if (guidanceId && guidance?.status !== 'published') refuse('ACTIVITY.GUIDANCE_NOT_PUBLISHED');
  return [...new Set(itemIds)].map((itemId) => {
    const item = guidance?.content.items.find((candidate) => candidate.id === itemId);
    if (!item) refuse('ACTIVITY.UNKNOWN_GUIDANCE_ITEM', { itemId });
    return { itemId, text: item.text, required: item.required, source: item.source };
  });
}
