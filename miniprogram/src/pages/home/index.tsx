import { View } from '@tarojs/components';
import { officesOf } from '../../domain/roles';
import { useTodos } from '../../domain/todo/use-todos';
import { useHome } from '../../domain/use-home';
import { monthOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useNow } from '../../kit/hooks/use-now';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { Content } from './content';
import { nextChange } from './moment';
import { StandingCard } from './standing-card';
import { UpdateCard } from './update-card';
import { Visitor } from './visitor';

definePageConfig({
  navigationBarTitleText: '两新先锋',
  enablePullDownRefresh: true,
});

/**
 * 首页: what is open for check-in, what waits for me, what comes next, this month's theme day, the latest notice. What waits, and
 * how an officer's branches stand, is asked beside the rest, which does not wait for it.
 */
export default function Home() {
  const state = useHome();
  const { data: home } = state;
  const now = useNow(home, !state.loading && state.error === undefined, (at) =>
    nextChange(home?.activities ?? [], at),
  );
  const waiting = useTodos(home?.person !== undefined);
  const month = monthOf(now);
  const [office] = officesOf(home?.person);
  const report = useCall('report.themeDays', office && { organizationId: office.organizationId, month }, {
    remember: 'officeThemeDays',
  });
  const reload = async () => {
    await Promise.all([state.reload(), waiting.reload(), report.reload()]);
  };
  useReloadOnReturn(reload);
  return (
    <PageShell state={{ ...state, reload }}>
      {(known) =>
        known.person ? (
          <Content
            home={known}
            person={known.person}
            now={now}
            todos={waiting.data?.todos}
            office={report.data && { report: report.data, month }}
            reload={reload}
          />
        ) : (
          <View className="stack">
            <StandingCard home={known} now={now} />
            <UpdateCard />
            <Visitor />
          </View>
        )
      }
    </PageShell>
  );
}
