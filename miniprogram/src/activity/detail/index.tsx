import { useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { ActivityFacts } from '../../domain/activity-facts';
import { ActivityState } from '../../domain/activity-state';
import { Agenda } from '../../domain/agenda';
import { Attachments } from '../../domain/attachments/list';
import { CountLine } from '../../domain/count-line';
import { kindsText } from '../../domain/labels';
import { nextTurn, phaseAt } from '../../domain/phase';
import { RemindMe } from '../../domain/remind-me';
import { Card } from '../../kit/card';
import { dayOf, formatClock, formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useNow } from '../../kit/hooks/use-now';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { ShareButton } from '../../platform/share-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { openFile } from '../../services/files';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { DetailActions } from './actions';
import { Changes } from './changes';
import { KindDetails } from './kind-details';
import { Manage } from './manage';
import { Mine } from './mine';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '活动详情',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

/** 活动详情: what, when, where, who; the agenda; where the reader stands; and what can be done now. */
export default function ActivityDetail() {
  const activityId = useParameter('activityId');
  const state = useCall('activity.detail', { activityId });
  const now = useNow(
    state.data,
    !state.loading && state.error === undefined,
    (at) => state.data && turnOf(state.data.activity, at),
  );
  useReloadOnReturn(state.reload);
  useShareAppMessage(() => ({
    title: state.data ? sharedAs(state.data.activity) : '主题党日',
    path: pages.activity.detail({ activityId }),
  }));
  return (
    <PageShell state={state}>
      {(answer) => {
        const activity = { ...answer.activity, phase: phaseAt(answer.activity, now) };
        const detail = { ...answer, activity };
        const { mayRun } = detail;
        const { guidanceId, status, startsAt } = activity;
        const hasBegun =
          status === 'closed' ||
          status === 'archived' ||
          (mayRun && status === 'published' && startsAt <= now);
        return (
          <View className="stack">
            <Card>
              <View className="detail-kind">
                <View className="detail-kind-word">{kindsText(activity.kinds)}</View>
                <ActivityState activity={activity} />
              </View>
              <View className="page-title">{activity.title}</View>
              <ActivityFacts activity={activity} withOrganization />
              {activity.hints && <View className="detail-hints">{`提示：${activity.hints}`}</View>}
            </Card>
            <Changes changes={activity.changes} />
            {mayRun && status === 'published' && startsAt > now && <ShareButton>转发到支部群</ShareButton>}
            {detail.mine && (
              <Mine activityId={activityId} mine={detail.mine} phase={activity.phase} reload={state.reload} />
            )}
            {detail.mine && status === 'published' && startsAt > now && (
              <RemindMe
                templates={['activitySoon', 'activityChanged']}
                word="快开始、有变化时提醒我"
                done="记下了，快开始、有变化时各提醒您一次"
              />
            )}
            <KindDetails activity={activity} />
            {(mayRun || activity.phase === 'closed') && (
              <Card onPress={mayRun ? () => open(pages.attendance.roll({ activityId })) : undefined}>
                <CountLine counts={activity.counts} open={activity.phase !== 'closed'} />
              </Card>
            )}
            {activity.agenda.length > 0 && (
              <Card
                gold
                title="活动安排"
                onPress={guidanceId ? () => open(pages.guidance.detail({ guidanceId })) : undefined}
              >
                <Agenda items={activity.agenda} marked />
              </Card>
            )}
            {activity.attachments.length > 0 && (
              <Attachments
                files={activity.attachments}
                onFile={({ fileId, name }) =>
                  openFile(async () => ({ name, ...(await call('activity.file', { activityId, fileId })) }))
                }
              />
            )}
            {hasBegun && activity.classId === undefined && (
              <Card list>
                <MenuRow
                  icon="ledger"
                  label="会议记录"
                  hint={mayRun ? '写记录、看确认了没有' : '确认以后可以看'}
                  onPress={() => open(pages.minutes.record({ activityId }))}
                />
              </Card>
            )}
            {detail.keepsJoint !== undefined && (
              <JointBranch activityId={activityId} branchId={detail.keepsJoint} />
            )}
            {mayRun && <Manage activity={activity} now={now} />}
            <DetailActions detail={detail} reload={state.reload} />
          </View>
        );
      }}
    </PageShell>
  );
}

/** The next instant at which the page says something else: check-in opens or ends, or it begins. */
const turnOf = (activity: Output<'activity.detail'>['activity'], at: number): number | undefined => {
  const turn = nextTurn([activity], at);
  const { startsAt } = activity;
  return startsAt > at ? Math.min(startsAt, turn ?? startsAt) : turn;
};

/** What a card in a chat says of it. */
const sharedAs = ({ title, startsAt, place }: Output<'activity.detail'>['activity']): string =>
  `${title}，${formatDate(dayOf(startsAt))}${formatClock(startsAt)}，${place}`;

/** The way for the keepers of a branch that holds it jointly: who of theirs is expected and came. */
function JointBranch({ activityId, branchId }: { activityId: string; branchId: string }) {
  return (
    <Card list>
      <MenuRow
        icon="people"
        label="本支部参加情况"
        hint="应到、已到的本支部党员"
        onPress={() => open(pages.activity.invitation({ activityId, organizationId: branchId }))}
      />
    </Card>
  );
}
