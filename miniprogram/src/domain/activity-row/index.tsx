import { Card } from '../../kit/card';
import { Titled } from '../../kit/titled';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { ActivityFacts } from '../activity-facts';
import { ActivityState } from '../activity-state';

interface Props {
  activity: Output<'activity.list'>['activities'][number] & { onLeave?: boolean };
  now?: number;
}

/** An activity in a list; tapping opens it. */
export function ActivityRow({ activity, now }: Props) {
  return (
    <Card onPress={() => open(pages.activity.detail({ activityId: activity.id }))}>
      <Titled title={activity.title} aside={<ActivityState activity={activity} />} />
      <ActivityFacts activity={activity} now={now} />
    </Card>
  );
}
