import { View } from '@tarojs/components';
import { PendingCheckIns } from '../../domain/pending-check-ins';
import { keptBranch, type Person } from '../../domain/roles';
import { useTodos } from '../../domain/todo/use-todos';
import { useHome } from '../../domain/use-home';
import { useCare } from '../../kit/hooks/use-care';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import type { Output } from '../../services/contract';
import { Greeting } from './greeting';
import { GuidanceCard } from './guidance-card';
import { NoticeCard } from './notice-card';
import { NowCard } from './now-card';
import { Rest } from './rest';
import { StandingCard } from './standing-card';
import { TodoCard } from './todo-card';
import { Upcoming } from './upcoming';
import { Visitor } from './visitor';
import { WorkCard } from './work-card';

definePageConfig({
  navigationBarTitleText: '两新先锋',
  enablePullDownRefresh: true,
});

/**
 * 首页: what is open for check-in, what waits for me, what comes next, this month's theme day, the latest notice; less in
 * 关怀模式. What waits is asked beside the rest, which does not wait for it.
 */
export default function Home() {
  const state = useHome();
  const waiting = useTodos(state.data?.person !== undefined);
  const reload = async () => {
    await Promise.all([state.reload(), waiting.reload()]);
  };
  useReloadOnReturn(reload);
  return (
    <PageShell state={{ ...state, reload }}>
      {(home) =>
        home.person ? (
          <Content home={home} person={home.person} waiting={waiting.data} reload={reload} />
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
  /** What waits for them, as soon as it is known. */
  waiting: Output<'todo.list'> | undefined;
  reload: () => Promise<void>;
}

function Content({ home, person, waiting, reload }: Props) {
  const branch = keptBranch(person);
  const open = home.activities.filter((activity) => activity.phase === 'open');
  const later = home.activities.filter((activity) => activity.phase !== 'open');
  const worksHere = person.roles.some(({ role }) => role !== 'member');
  const care = useCare();
  const toCheckIn = open.some((activity) => activity.checkedInAt === undefined);
  const nothingWaits = waiting?.todos.length === 0;
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
      {waiting && !nothingWaits && <TodoCard {...waiting} />}
      {person.memberId && !toCheckIn && nothingWaits && <Rest home={home} />}
      {later.length > 0 && !care && <Upcoming activities={later} now={home.serverNow} />}
      {home.guidance && <GuidanceCard guidance={home.guidance} now={home.serverNow} brief={care} />}
      {worksHere && <WorkCard person={person} />}
      {home.latestNotice && (
        <NoticeCard notice={home.latestNotice} unread={home.unread} now={home.serverNow} />
      )}
    </View>
  );
}
