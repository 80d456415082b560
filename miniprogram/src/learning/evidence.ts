import { pages } from '../services/pages';
import type { Account } from './words';

/** The page of what hours rest on; nothing for what a keeper wrote down, which says so itself. */
export function evidenceOf({
  source,
  sourceId,
}: Pick<Account['credits'][number], 'source' | 'sourceId'>): string | undefined {
  if (source === 'gathering') return pages.activity.detail({ activityId: sourceId });
  return undefined;
}
