import { View } from '@tarojs/components';
import { PendingCheckIns } from '../../domain/pending-check-ins';
import type { Person } from '../../domain/roles';
import type { Waiting } from '../../domain/todo/kinds';
import { useCare } from '../../kit/hooks/use-care';
import type { Output } from '../../services/contract';
import { Greeting } from './greeting';
import { GuidanceCard } from './guidance-card';
import { JustBound } from './just-bound';
import { momentOf, type HomeActivity } from './moment';
import { NoticeCard } from './notice-card';
import { NowCard } from './now-card';
import { OfficeCard } from './office-card';
import { Rest } from './rest';
import { restWords } from './rest-words';
import { StandingCard } from './standing-card';
import { TodoCard } from './todo-card';
import { ToolsCard } from './tools-card';
import { Upcoming } from './upcoming';
import { UpdateCard } from './update-card';

interface Props {
  home: Output<'home.get'>;
  person: Person;
  /** The instant that the screen speaks of. */
  now: number;
  /** What waits for them, as soon as it is known. */
  todos: Waiting[] | undefined;
  /** How an officer's branches stand, as soon as it is known. */
  office: { report: Output<'report.themeDays'>; month: string } | undefined;
  reload: () => Promise<void>;
}

/** The first screen of somebody known, at an instant; less of it in 关怀模式. */
export function Content({ home, person, now, todos, office, reload }: Props) {
  const runs = (activity: HomeActivity) => activity.runs === true;
  const { open, next } = momentOf(home.activities, now, runs);
  const care = useCare();
  const toCheckIn = open.some((one) => one.checkedInAt === undefined && !one.onLeave);
  const nothingWaits = todos?.length === 0;
  return (
    <View className="stack">
      <Greeting person={person} now={now} />
      <JustBound person={person} />
      <StandingCard home={home} now={now} />
      <PendingCheckIns onArrived={reload} />
      {office && <OfficeCard {...office} />}
      {open.map((activity) => (
        <NowCard
          key={activity.id}
          activity={activity}
          now={now}
          isMember={person.memberId !== undefined}
          runs={runs(activity)}
        />
      ))}
      {todos && !nothingWaits && <TodoCard todos={todos} now={now} />}
      {person.memberId && !toCheckIn && nothingWaits && <Rest words={restWords(home, { open, next })} />}
      {!toCheckIn && <UpdateCard />}
      <ToolsCard person={person} todos={todos ?? []} />
      {next.length > 0 && <Upcoming activities={next} now={now} />}
      {home.guidance && (
        <GuidanceCard guidance={home.guidance} now={now} standing={home.branchThemeDay} brief={care} />
      )}
      {home.latestNotice && <NoticeCard notice={home.latestNotice} unread={home.unread} now={now} />}
    </View>
  );
}
