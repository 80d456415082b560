import { activityChangeWords } from '../../../../types/shared/activities';
import { formatTime } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import type { Output } from '../../services/contract';

/** What happened to the gathering since it was published, the latest last. */
export function Changes({ changes }: { changes: Output<'activity.detail'>['activity']['changes'] }) {
  return (
    <>
      {changes.map(({ at, what, reason }) => (
        <NoticeLine key={at} tone={what === 'cancelled' ? 'bad' : 'warn'}>
          {`${formatTime(at)} ${activityChangeWords[what]}${reason ? `：${reason}` : ''}`}
        </NoticeLine>
      ))}
    </>
  );
}
