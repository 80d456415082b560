import { View } from '@tarojs/components';
import { ActionBar } from '../../components/action-bar';
import { Card } from '../../components/card';
import { CountLine } from '../../components/count-line';
import { PageShell } from '../../components/page-shell';
import { PersonList } from '../../components/person-list';
import { PrimaryButton } from '../../components/primary-button';
import { Tag } from '../../components/tag';
import { memberStatusLabels, methodLabels } from '../../format/labels';
import { formatClock, formatSpan } from '../../format/time';
import { useCall } from '../../hooks/use-call';
import { useInterval } from '../../hooks/use-interval';
import { useParameter } from '../../hooks/use-parameter';
import type { Output } from '../../services/contract';
import { closeActivity } from '../../services/close-activity';

type Someone = Output<'attendance.roster'>['people'][number];

const refreshMs = 10_000;

/** 名单: 应到, 实到 and 缺席 by name, refreshed while people come in, and the way to end the activity. */
export default function Roster() {
  const activityId = useParameter('activityId');
  const state = useCall('attendance.roster', { activityId });
  const phase = state.data?.activity.phase;
  useInterval(state.reload, phase === 'open' ? refreshMs : undefined);
  return (
    <PageShell state={state}>
      {({ activity, counts, people }) => {
        const open = activity.phase !== 'closed';
        const here = people.filter((one) => one.checkedInAt !== undefined);
        const missing = people.filter((one) => one.checkedInAt === undefined && one.as === 'expected');
        return (
          <View className="stack">
            <View>
              <View className="page-title">{activity.title}</View>
              <View className="secondary numbers">{formatSpan(activity.startsAt, activity.endsAt)}</View>
            </View>
            <Card>
              <CountLine counts={counts} open={open} />
            </Card>
            {missing.length > 0 && (
              <Card list title={`${open ? '还没到' : '缺席'}（${missing.length}）`}>
                <PersonList people={missing.map(asMissing)} />
              </Card>
            )}
            <Card list={here.length > 0} title={`已签到（${here.length}）`}>
              {here.length > 0 ? (
                <PersonList people={here.map(asPresent)} />
              ) : (
                <View className="secondary">还没有人签到</View>
              )}
            </Card>
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

function asMissing(one: Someone) {
  return { key: one.memberId, name: one.name, note: memberStatusLabels[one.status] };
}

function asPresent(one: Someone) {
  const method = one.method ? methodLabels[one.method] : '';
  return {
    key: one.memberId,
    name: one.name,
    note: one.checkedInAt === undefined ? method : `${formatClock(one.checkedInAt)} ${method}`,
    aside: one.as !== 'expected' && (
      <Tag tone="plain" icon="info">
        名册外
      </Tag>
    ),
  };
}
