import { View } from '@tarojs/components';
import { closeActivity } from '../../domain/close-activity';
import { ActionBar } from '../../kit/action-bar';
import { formatTime } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Tools } from './tools';
import './actions.scss';

interface Props {
  detail: Output<'activity.detail'>;
  reload: () => Promise<void>;
}

/** At the foot of the page: 签到 for a member, and the tools of whoever runs the activity. */
export function DetailActions({ detail, reload }: Props) {
  const { activity, mayRun, mayCheckIn } = detail;
  const { phase, checkedInAt, checkInOpensAt } = activity;
  const toCheckIn = mayCheckIn && phase === 'open' && checkedInAt === undefined;
  const toCheckOut =
    phase === 'open' &&
    checkedInAt !== undefined &&
    activity.checkInRules.minimumStayMinutes !== undefined &&
    detail.mine?.checkedOutAt === undefined;
  const early = mayCheckIn && phase === 'notOpenYet';
  if (!mayRun && !toCheckIn && !toCheckOut && !early) return null;
  return (
    <ActionBar tall={mayRun && (toCheckIn || toCheckOut || early || detail.minutesMissing)}>
      {early && <View className="detail-early secondary">{`${formatTime(checkInOpensAt)} 开放签到`}</View>}
      {toCheckIn && (
        <PrimaryButton
          icon="scan"
          onPress={() => open(pages.attendance.checkIn({ activityId: activity.id }))}
        >
          签到
        </PrimaryButton>
      )}
      {toCheckOut && (
        <PrimaryButton
          icon="scan"
          onPress={() => open(pages.attendance.checkIn({ activityId: activity.id, purpose: 'checkOut' }))}
        >
          签退
        </PrimaryButton>
      )}
      {detail.minutesMissing && (
        <PrimaryButton icon="edit" onPress={() => open(pages.minutes.record({ activityId: activity.id }))}>
          去写会议记录
        </PrimaryButton>
      )}
      {mayRun && (
        <Tools
          activity={activity}
          onClose={async () => {
            if (await closeActivity(activity.id, activity.counts)) await reload();
          }}
        />
      )}
    </ActionBar>
  );
}
