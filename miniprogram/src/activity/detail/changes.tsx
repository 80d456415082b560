import type { ActivityChange } from '../../../../types/shared/activities';
import { formatTime } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import type { Output } from '../../services/contract';

const words: Record<ActivityChange, string> = {
  edited: '主题或地点有变',
  postponed: '时间已更改',
  cancelled: '活动已取消',
};

/** What happened to the gathering since it was published, the latest last. */
export function Changes({ changes }: { changes: Output<'activity.detail'>['activity']['changes'] }) {
  return (
    <>
      {changes.map(({ at, what, reason }) => (
        <NoticeLine key={at} tone={what === 'cancelled' ? 'bad' : 'warn'}>
          {`${formatTime(at)} ${words[what]}${reason ? `：${reason}` : ''}`}
        </NoticeLine>
      ))}
    </>
  );
}
