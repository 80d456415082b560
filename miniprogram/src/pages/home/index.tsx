import { View } from '@tarojs/components';
import { PendingCheckIns } from '../../domain/pending-check-ins';
import { keptBranch, type Person } from '../../domain/roles';
import { useHome } from '../../domain/use-home';
import { useCare } from '../../kit/hooks/use-care';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import type { Output } from '../../services/contract';
import { DueLine } from './due-line';
import { FeedbackTodo } from './feedback-todo';
import { Greeting } from './greeting';
import { GuidanceCard } from './guidance-card';
import { NoticeCard } from './notice-card';
import { NowCard } from './now-card';
import { Rest } from './rest';
import { StandingCard } from './standing-card';
import { ThemeDayTodo } from './theme-day-todo';
import { Upcoming } from './upcoming';
import { Visitor } from './visitor';
import { WorkCard } from './work-card';

definePageConfig({
  navigationBarTitleText: '两新先锋',
  enablePullDownRefresh: true,
});

/** 首页: what needs me now, then this month's guidance, then what is coming and the latest notice; less in 关怀模式. */
export default function Home() {
  const state = useHome();
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(home) =>
        home.person ? (
          <Content home={home} person={home.person} reload={state.reload} />
        ) : (
          <View className="stack">
            <StandingCard home={home} />
            <Visitor />
          </View>
        )
      }
    </PageShell>
  );
}

interface Props {
  home: Output<'home.get'>;
  person: Person;
  reload: () => Promise<void>;
}

function Content({ home, person, reload }: Props) {
  const branch = keptBranch(person);
  const open = home.activities.filter((activity) => activity.phase === 'open');
  const later = home.activities.filter((activity) => activity.phase !== 'open');
  const mustPublish = branch !== undefined && home.branchThemeDay === 'none';
  const worksHere = person.roles.some(({ role }) => role !== 'member');
  const care = useCare();
  const mustTell = branch !== undefined && home.branchThemeDay === 'held' && home.guidance !== undefined;
  const due = branch ? (home.branchDue ?? []) : [];
  const waiting = open.some((activity) => activity.checkedInAt === undefined);
  return (
    <View className="stack">
      <Greeting person={person} now={home.serverNow} />
      <StandingCard home={home} />
      <PendingCheckIns onArrived={reload} />
      {open.map((activity) => (
        <NowCard
          key={activity.id}
          activity={activity}
          now={home.serverNow}
          isMember={person.memberId !== undefined}
          runs={activity.organizationName === branch?.organizationName}
        />
      ))}
      {mustPublish && <ThemeDayTodo organizationId={branch.organizationId} guidance={home.guidance} />}
      {branch && mustTell && home.guidance && (
        <FeedbackTodo organizationId={branch.organizationId} guidance={home.guidance} />
      )}
      {branch && <DueLine organizationId={branch.organizationId} due={due} />}
      {home.guidance && <GuidanceCard guidance={home.guidance} now={home.serverNow} brief={care} />}
      {person.memberId && !waiting && !mustPublish && !mustTell && due.length === 0 && <Rest home={home} />}
      {worksHere && <WorkCard person={person} />}
      {later.length > 0 && !care && <Upcoming activities={later} now={home.serverNow} />}
      {home.latestNotice && (
        <NoticeCard notice={home.latestNotice} unread={home.unread} now={home.serverNow} />
      )}
    </View>
  );
}
