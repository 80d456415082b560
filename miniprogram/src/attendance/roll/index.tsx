import { useState } from 'react';
import { View } from '@tarojs/components';
import { closeActivity } from '../../domain/close-activity';
import { CountLine } from '../../domain/count-line';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatSpan } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useInterval } from '../../kit/hooks/use-interval';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { DecideCard } from '../decide-card';
import { Failures } from './failures';
import { DiffersLine } from './differs-line';
import { Papers } from './papers';
import { groupsOf } from './groups';
import { People } from './people';
import { PersonSheet } from './person-sheet';
import { ToConfirm } from './to-confirm';

definePageConfig({
  navigationBarTitleText: '签到名单',
  enablePullDownRefresh: true,
});

const refreshMs = 10_000;

/**
 * 名单: who waits to be confirmed or for an answer, who is missing, who is in; refreshed while people come. A tap on
 * somebody shows how it is known and what a keeper may put right.
 */
export default function Roster() {
  const activityId = useParameter('activityId');
  const state = useCall('attendance.roll', { activityId });
  useReloadOnReturn(state.reload);
  const phase = state.data?.activity.phase;
  const [chosen, setChosen] = useState<string>();
  useInterval(state.reload, phase === 'open' && chosen === undefined ? refreshMs : undefined);
  return (
    <PageShell state={state} wide>
      {({ activity, counts, differs, people, failures }) => {
        const open = activity.phase !== 'closed';
        const { toConfirm, missing, onLeave, here } = groupsOf(people);
        const asking = people.flatMap((one) =>
          one.requests.filter(({ status }) => status === 'open').map((request) => ({ one, request })),
        );
        const kept = activity.status === 'published' || activity.status === 'closed';
        return (
          <View className="stack">
            <View>
              <View className="page-title">{activity.title}</View>
              <View className="secondary numbers">{formatSpan(activity.startsAt, activity.endsAt)}</View>
            </View>
            <Card>
              <CountLine counts={counts} open={open} />
            </Card>
            <Papers activity={activity} />
            <DiffersLine activityId={activityId} differs={differs} />
            {kept && (
              <ToConfirm
                activityId={activityId}
                people={toConfirm}
                onPick={setChosen}
                onConfirmed={state.reload}
              />
            )}
            {kept &&
              asking.map(({ one, request }) => (
                <DecideCard
                  key={`${one.memberId}:${request.kind}`}
                  activityId={activityId}
                  memberId={one.memberId}
                  name={one.name}
                  request={request}
                  onDecided={state.reload}
                />
              ))}
            <People title={open ? '还没到' : '缺席'} people={missing} onPick={setChosen} />
            <People title="请假" people={onLeave} onPick={setChosen} />
            <People title="已到" people={here} onPick={setChosen} none="还没有人签到" />
            <Failures failures={failures} />
            <PersonSheet
              activity={activity}
              one={people.find(({ memberId }) => memberId === chosen)}
              onClose={() => setChosen(undefined)}
              onChanged={state.reload}
            />
            {activity.phase === 'open' && (
              <ActionBar>
                <PrimaryButton
                  onPress={async () => {
                    if (await closeActivity(activityId, counts)) await state.reload();
                  }}
                >
                  结束活动
                </PrimaryButton>
              </ActionBar>
            )}
          </View>
        );
      }}
    </PageShell>
  );
}
