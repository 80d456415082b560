import { formatSpan } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useSettled } from '../../kit/hooks/use-settled';
import { NoticeLine } from '../../kit/notice-line';

interface Props {
  organizationId: string;
  startsAt: number;
  endsAt: number;
}

/** What else the same people have at that time, said and left to the planner. */
export function Conflicts({ organizationId, startsAt, endsAt }: Props) {
  // A picker turns through many times before it rests.
  const asked = useSettled(`${startsAt}-${endsAt}`).split('-').map(Number);
  const [from = 0, to = 0] = asked;
  const { data } = useCall(
    'activity.conflicts',
    to > from ? { organizationId, startsAt: from, endsAt: to } : undefined,
  );
  return (
    <>
      {data?.activities.map((activity) => (
        <NoticeLine key={activity.id} tone="warn">
          {`这段时间已有“${activity.title}”（${formatSpan(activity.startsAt, activity.endsAt)}）`}
        </NoticeLine>
      ))}
    </>
  );
}
