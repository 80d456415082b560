import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { ActivityKind } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import { codeOf } from '../../services/error-texts';
import { contentOf, type Draft } from './draft';

/**
 * Saves minutes; false when somebody else wrote meanwhile and the writer wants to look first. Nobody's text is written
 * over without asking.
 */
export async function saveMinutes(activityId: string, kind: ActivityKind, draft: Draft): Promise<boolean> {
  const { actKey, version, photos, chairId = '', recorderId = '', reason } = draft;
  const written = {
    activityId,
    kind,
    chairId,
    recorderId,
    content: contentOf(draft),
    photos: photos.map(({ fileId }) => fileId),
    reason: reason.trim() || undefined,
  };
  try {
    await call('minutes.save', { ...written, actKey, version });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'MINUTES.CHANGED_SINCE') throw error;
  }
  const mine = await confirm(
    '别人刚刚改过这份记录',
    '用您写的代替，还是先回去看看别人改的？您写的会留在手机里。',
    '用我写的',
  );
  if (!mine) return false;
  const { records } = await call('minutes.get', { activityId });
  const standing = records.find((record) => record.kind === kind)?.minutes?.version ?? 0;
  await call('minutes.save', { ...written, actKey: newActKey(), version: standing });
  return true;
}
