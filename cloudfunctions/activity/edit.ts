import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { guidanceFor } from '../domain/guidance/guidances';
import { withCoarsePlace } from './coarse-place';
import type { ActivityCall, ActivityOutcome } from './context';
import { editedNotice } from './notices';
import { adopt, detailsOf, requireDetails, writtenIn } from './plan';
import { requireOpen } from '../domain/gathering/activity-status';
import { changeActivity } from '../domain/gathering/life';
import { membersOfBranch } from './store';

/** Changes what a gathering is about; when it is and whom it is for stay. */
export async function edit(call: ActivityCall<'edit'>): ActivityOutcome<'edit'> {
  const { input, target, now, openid } = call;
  requireOpen(target);
  const [members, guidance] = await Promise.all([
    membersOfBranch(target.organizationId),
    input.guidanceId ? target.keptAt().then((path) => guidanceFor(path, input.guidanceId ?? '')) : undefined,
  ]);
  const details = detailsOf(input.details, { members });
  requireDetails(target.kinds, details);
  const after = {
    title: input.title,
    place: input.place,
    details,
    checkInRules: withCoarsePlace(input.checkInRules),
    agenda: adopt(input.itemIds, input.guidanceId, guidance),
    ...(input.guidanceId && { guidanceId: input.guidanceId }),
  };
  await spend('activityNotice', call);
  await checkText(openid, ...writtenIn({ ...input, audience: undefined }));
  await changeActivity(call, 'activity.edit', (current) => {
    requireOpen(current);
    const told = current.place !== after.place || current.title !== after.title;
    return { after, ...(told && { notice: editedNotice({ ...current, ...after }, now), what: 'edited' }) };
  });
  return { changed: true };
}
