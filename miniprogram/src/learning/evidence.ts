import { pages } from '../services/pages';
import type { Account } from './words';

/** The page of what hours rest on; nothing for what a superior or a keeper told of, which says so itself. */
export function evidenceOf({
  source,
  sourceId,
}: Pick<Account['credits'][number], 'source' | 'sourceId'>): string | undefined {
  if (source === 'gathering') return pages.activity.detail({ activityId: sourceId });
  if (source === 'class') return pages.training.detail({ classId: sourceId });
  // A unit's key begins with its course.
  if (source === 'course') return pages.course.detail({ courseId: sourceId.split(':')[0] ?? '' });
  return undefined;
}
