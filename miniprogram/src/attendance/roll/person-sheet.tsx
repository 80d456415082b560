import { View } from '@tarojs/components';
import { OnBehalf } from '../../domain/on-behalf';
import { StandingTags } from '../../domain/standing-tags';
import { Sheet } from '../../kit/sheet';
import type { Output } from '../../services/contract';
import type { Someone } from './groups';
import { History } from './history';
import { PutRight } from './put-right';

interface Props {
  activity: Output<'attendance.roll'>['activity'];
  one: Someone | undefined;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** One person of the roster: where they stand, how that is known, and what a keeper may put right. */
export function PersonSheet({ activity, one, onClose, onChanged }: Props) {
  const kept = activity.status === 'published' || activity.status === 'closed';
  const over = activity.phase === 'closed';
  const done = async () => {
    onClose();
    await onChanged();
  };
  return (
    <Sheet title={one?.name ?? ''} visible={one !== undefined} onClose={onClose}>
      {one && (
        <View key={one.memberId}>
          <StandingTags standing={one.standing} remarks={one.remarks} open={!over} />
          <History one={one} />
          {kept && activity.phase !== 'notOpenYet' && (
            <PutRight activityId={activity.id} one={one} over={over} onDone={done} />
          )}
          <OnBehalf activityId={activity.id} one={one} over={over} onDone={done} />
        </View>
      )}
    </Sheet>
  );
}
