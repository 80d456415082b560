import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { guidanceFor } from '../domain/guidance/guidances';
import { attachmentsOf } from './attachments';
import { withCoarsePlace } from './coarse-place';
import type { ActivityCall, ActivityOutcome } from './context';
import { editedNotice } from './notices';
import { adopt, detailsOf, requireDetails, requireStay, writtenIn } from './plan';
import { requireOpen } from '../domain/gathering/activity-status';
import { toldToAsked } from '../domain/gathering/asked-notices';
import { changeActivity, isResend, requireRead } from '../domain/gathering/life';
import { membersOfBranch } from './store';

/** Changes what a gathering is about; when it is and whom it is for stay. The text that stands already, sent again, changes nothing. */
export async function edit(call: ActivityCall<'edit'>): ActivityOutcome<'edit'> {
  const { input, target, caller, now, openid } = call;
  requireOpen(target);
  const [members, guidance] = await Promise.all([
    // Nobody of a town is named in a class's session.
    target.aboveBranches ? [] : membersOfBranch(target.organizationId),
    input.guidanceId ? target.keptAt().then((path) => guidanceFor(path, input.guidanceId ?? '')) : undefined,
  ]);
  const details = detailsOf(input.details, { members });
  requireDetails(target.kinds, details);
  requireStay(target, input.checkInRules);
  const attachments = await attachmentsOf(input, target.attachments, openid);
  const after = {
    title: input.title,
    place: input.place,
    hints: input.hints,
    attachments,
    details,
    checkInRules: withCoarsePlace(input.checkInRules),
    agenda: adopt(input, guidance, target.agenda),
    guidanceId: input.itemIds.length > 0 ? input.guidanceId : undefined,
    version: input.version + 1,
    savedBy: caller.account.name,
  };
  if (isResend(target, { ...target, ...after })) return { changed: true };
  await spend('activityNotice', call);
  await checkText(openid, ...writtenIn({ ...input, audience: undefined }));
  await changeActivity(call, 'activity.edit', (current) => {
    requireOpen(current);
    if (isResend(current, { ...current, ...after })) return undefined;
    requireRead(current, after);
    requireStay(current, after.checkInRules);
    const told = current.place !== after.place || current.title !== after.title;
    if (!told) return { after };
    const next = { ...current, ...after };
    const notice = editedNotice(next, now);
    return { after, notices: [notice, ...toldToAsked(next, notice)], what: 'edited' };
  });
  return { changed: true };
}
