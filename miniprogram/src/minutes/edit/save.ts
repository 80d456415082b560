import { askOverWhatStands, type FieldWords } from '../../domain/changed-meanwhile';
import { newActKey } from '../../services/act-key';
import { call, CallError } from '../../services/call';
import type { ActivityKind } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import { codeOf } from '../../services/error-texts';
import { contentOf, draftOf, textOf, type Draft, type DraftText } from './draft';

const words: FieldWords<DraftText> = {
  agenda: ['议程'],
  summary: ['会议内容'],
  speeches: ['发言要点'],
  resolutions: ['决议'],
  photos: ['照片'],
  chairId: ['主持人'],
  recorderId: ['记录人'],
};

/**
 * Saves minutes; false when the writer wants to look first: somebody else wrote meanwhile, or the voters of a vote are not
 * those of the roll. Nobody's text is written over without being shown.
 */
export async function saveMinutes(activityId: string, kind: ActivityKind, draft: Draft): Promise<boolean> {
  try {
    return await sent(activityId, kind, draft);
  } catch (error) {
    if (codeOf(error) !== 'MINUTES.CHANGED_SINCE') throw error;
  }
  const { records } = await call('minutes.get', { activityId });
  const record = records.find((one) => one.kind === kind);
  if (!record) return false;
  const now = draftOf(record);
  const texts = { read: draft.read ?? textOf(draft), mine: textOf(draft), now: textOf(now) };
  const merged = await askOverWhatStands(texts, words, record.minutes?.savedBy ?? '');
  if (!merged) return false;
  return sent(activityId, kind, { ...draft, ...merged, actKey: newActKey(), version: now.version });
}

/** Sends it; asks where the voters of a vote are not those of the roll. */
async function sent(activityId: string, kind: ActivityKind, draft: Draft): Promise<boolean> {
  const { actKey, version, photos, chairId = '', recorderId = '', reason } = draft;
  const written = {
    activityId,
    kind,
    chairId,
    recorderId,
    actKey,
    version,
    content: contentOf(draft),
    photos: photos.map(({ fileId }) => fileId),
    reason: reason.trim() || undefined,
  };
  try {
    await call('minutes.save', written);
    return true;
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'MINUTES.VOTERS_DIFFER') throw error;
    const { expectedVoters, presentVoters } = error.details ?? {};
    const meant = await confirm(
      '表决人数与签到名单不一致',
      `按名单，有表决权的应到 ${String(expectedVoters)} 人，到会 ${String(presentVoters)} 人。请核对；确实不同的（如选举时经批准不计入的），可以照您写的保存。`,
      '照样保存',
    );
    if (!meant) return false;
  }
  await call('minutes.save', { ...written, votersDiffer: true });
  return true;
}
