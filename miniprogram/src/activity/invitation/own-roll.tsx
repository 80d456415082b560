import { useState } from 'react';
import { View } from '@tarojs/components';
import { CountLine } from '../../domain/count-line';
import { OnBehalf } from '../../domain/on-behalf';
import { StandingTags } from '../../domain/standing-tags';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { NoticeLine } from '../../kit/notice-line';
import { PersonList } from '../../kit/person-list';
import { Sheet } from '../../kit/sheet';
import { textOf } from '../../services/error-texts';

interface Props {
  organizationId: string;
  activityId: string;
}

/** 本支部参加情况: who of this branch is expected and came; its keepers see their own people, and nobody else. */
export function OwnRoll({ organizationId, activityId }: Props) {
  const [chosen, setChosen] = useState<string>();
  const { data, error, reload } = useCall('attendance.ownRoll', { organizationId, activityId });
  if (error !== undefined) return <NoticeLine tone="bad">{textOf(error)}</NoticeLine>;
  if (!data) return <View className="secondary">正在打开名单…</View>;
  const { counts, open, people } = data;
  const one = people.find(({ memberId }) => memberId === chosen);
  const mayServe = ({ mayWriteDown, mayTakeBack }: (typeof people)[number]) =>
    mayWriteDown.length + mayTakeBack.length > 0;
  return (
    <>
      <Card title="本支部参加情况">
        <CountLine counts={counts} open={open} />
      </Card>
      <Card list>
        <PersonList
          people={people.map((person) => {
            const { memberId, name, standing, remarks } = person;
            return {
              key: memberId,
              name,
              aside: <StandingTags standing={standing} remarks={remarks} open={open} />,
              onPress: mayServe(person) ? () => setChosen(memberId) : undefined,
            };
          })}
        />
      </Card>
      <Sheet title={one?.name ?? ''} visible={one !== undefined} onClose={() => setChosen(undefined)}>
        {one && (
          <OnBehalf
            key={one.memberId}
            activityId={activityId}
            one={one}
            over={!open}
            onDone={async () => {
              setChosen(undefined);
              await reload();
            }}
          />
        )}
      </Sheet>
    </>
  );
}
