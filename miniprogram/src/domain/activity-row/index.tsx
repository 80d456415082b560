import { Card } from '../../kit/card';
import { Titled } from '../../kit/titled';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { ActivityFacts } from '../activity-facts';
import { ActivityState } from '../activity-state';
import { phaseAt } from '../phase';

interface Props {
  activity: Output<'activity.list'>['activities'][number] & { onLeave?: boolean };
  /** The instant that the list speaks of. */
  now: number;
}

/** An activity in a list; tapping opens it. */
export function ActivityRow({ activity, now }: Props) {
  return (
    <Card onPress={() => open(pages.activity.detail({ activityId: activity.id }))}>
      <Titled
        title={activity.title}
        aside={<ActivityState activity={{ ...activity, phase: phaseAt(activity, now) }} />}
      />
      <ActivityFacts activity={activity} now={now} />
    </Card>
  );
}
