import type { InboxStateRecord, NoticeRecord } from './records';

/** True when a person has read a notice: one by one, or all up to an instant. */
export const isRead = (
  { _id, at }: Pick<NoticeRecord, '_id' | 'at'>,
  state: InboxStateRecord | undefined,
): boolean => at <= (state?.readUpTo ?? 0) || (state?.read ?? []).some((read) => read.id === _id);
