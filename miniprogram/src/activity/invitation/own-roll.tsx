import { View } from '@tarojs/components';
import { CountLine } from '../../domain/count-line';
import { StandingTags } from '../../domain/standing-tags';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { NoticeLine } from '../../kit/notice-line';
import { PersonList } from '../../kit/person-list';
import { textOf } from '../../services/error-texts';

interface Props {
  organizationId: string;
  activityId: string;
}

/** 本支部参加情况: who of this branch is expected and came; its keepers see their own people, and nobody else. */
export function OwnRoll({ organizationId, activityId }: Props) {
  const { data, error } = useCall('attendance.ownRoll', { organizationId, activityId });
  if (error !== undefined) return <NoticeLine tone="bad">{textOf(error)}</NoticeLine>;
  if (!data) return <View className="secondary">正在打开名单…</View>;
  const { counts, open, people } = data;
  return (
    <>
      <Card title="本支部参加情况">
        <CountLine counts={counts} open={open} />
      </Card>
      <Card list>
        <PersonList
          people={people.map(({ memberId, name, standing, remarks }) => ({
            key: memberId,
            name,
            aside: <StandingTags standing={standing} remarks={remarks} open={open} />,
          }))}
        />
      </Card>
    </>
  );
}
