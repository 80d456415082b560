import type { GuidanceRecord } from './model';

/** A month's guidance as a theme day adopts from it. */
export const guidanceToAdopt = ({
  _id: id,
  month,
  content: { theme, items },
  newItemIds = [],
}: GuidanceRecord) => ({ id, month, theme, newItemIds, items });
