import { noticeTable, type NoticeName } from '../../../../types/shared/notices';
import type { NoticeRecord } from '../model';

/** The matters of the digest, the most urgent first: the order of the table. */
const digestMatters = (Object.keys(noticeTable) as NoticeName[]).filter(
  (name) => noticeTable[name].class === 'digest',
);

/** Whether a notice is a matter of the digest. */
export const isDigestMatter = ({ of }: Pick<NoticeRecord, 'of'>): boolean => digestMatters.includes(of);

/** The most urgent of some notices: by the order of the table, and of one kind the latest. */
export const mostUrgent = (notices: readonly NoticeRecord[]): NoticeRecord | undefined =>
  [...notices].sort(
    (one, other) => digestMatters.indexOf(one.of) - digestMatters.indexOf(other.of) || other.at - one.at,
  )[0];
