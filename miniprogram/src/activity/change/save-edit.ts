import { askOverWhatStands, type FieldWords } from '../../domain/changed-meanwhile';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { codeOf } from '../../services/error-texts';

type Plan = Output<'activity.plan'>['plan'];

/** What of a plan an edit may change; the checklist goes with it. */
export type EditedText = Pick<
  Plan,
  'title' | 'place' | 'hints' | 'attachments' | 'details' | 'checkInRules' | 'guidanceId' | 'itemIds'
>;

interface EditDraft extends EditedText {
  /** What was read, and which text that was. */
  read: EditedText;
  version: number;
}

/** The part of a plan that an edit is about. */
export const textOf = ({
  title,
  place,
  hints,
  attachments,
  details,
  checkInRules,
  guidanceId,
  itemIds,
}: EditedText): EditedText => ({
  title,
  place,
  hints,
  attachments,
  details,
  checkInRules,
  guidanceId,
  itemIds,
});

const words: FieldWords<EditedText> = {
  title: ['主题', (title) => title],
  place: ['地点', (place) => place],
  hints: ['提示', (hints) => hints],
  attachments: ['附件', (files) => files.map(({ name }) => name).join('、')],
  details: ['会议内容'],
  checkInRules: ['签到要求'],
  itemIds: ['采用的清单'],
};

/** As it is sent: what the cloud found out about files is its own. */
const sentOf = (text: EditedText) => ({
  ...text,
  attachments: text.attachments.map(({ fileId, name }) => ({ fileId, name })),
});

/** Saves an edit; false when another keeper changed the activity meanwhile and the writer wants to look first. */
export async function saveEdit(activityId: string, draft: EditDraft): Promise<boolean> {
  const mine = {
    ...textOf(draft),
    title: draft.title.trim(),
    place: draft.place.trim(),
    hints: draft.hints.trim(),
  };
  try {
    await call('activity.edit', { activityId, version: draft.version, ...sentOf(mine) });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'ACTIVITY.CHANGED_SINCE') throw error;
  }
  const { plan, version, savedBy = '' } = await call('activity.plan', { activityId });
  const merged = await askOverWhatStands({ read: draft.read, mine, now: textOf(plan) }, words, savedBy);
  if (!merged) return false;
  await call('activity.edit', { activityId, version, ...sentOf(merged) });
  return true;
}
