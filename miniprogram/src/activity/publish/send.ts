import { askOverWhatStands, type FieldWords } from '../../domain/changed-meanwhile';
import { kindsText } from '../../domain/labels';
import { formatTime } from '../../kit/format/time';
import { call } from '../../services/call';
import { codeOf } from '../../services/error-texts';
import { draftOf, planOf, textOf, type Draft, type DraftText } from './draft';
import type { Prepared } from './planning';

const words: FieldWords<DraftText> = {
  kinds: ['会议或活动', kindsText],
  title: ['主题', (title) => title],
  startsAt: ['开始时间', formatTime],
  endsAt: ['结束时间', formatTime],
  place: ['地点', (place) => place],
  hints: ['提示', (hints) => hints],
  attachments: ['附件', (files) => files.map(({ name }) => name).join('、')],
  details: ['会议内容'],
  groupId: ['党小组'],
  joint: ['联合开展的支部'],
  observerIds: ['列席人员'],
  checkInRules: ['签到要求'],
  itemIds: ['采用的清单'],
};

/**
 * Sends a plan as `act` does; where another keeper wrote at the same draft meanwhile, shows what they changed first. False
 * when the writer wants to look at it.
 */
export async function sendPlan<Answer>(
  act: (plan: ReturnType<typeof planOf>) => Promise<Answer>,
  draft: Draft,
  { prepared, organizationId, draftId }: { prepared: Prepared; organizationId: string; draftId?: string },
): Promise<Answer | false> {
  try {
    return await act(planOf(draft, prepared, organizationId));
  } catch (error) {
    if (codeOf(error) !== 'ACTIVITY.CHANGED_SINCE' || draftId === undefined) throw error;
  }
  const got = await call('activity.plan', { activityId: draftId });
  const now = draftOf(got, false, { prepared, now: Date.now() });
  const read = draft.read ?? textOf(draft);
  const texts = { read, mine: textOf(draft), now: textOf(now) };
  const merged = await askOverWhatStands(texts, words, got.savedBy ?? '');
  return merged ? act(planOf({ ...now, ...merged }, prepared, organizationId)) : false;
}
