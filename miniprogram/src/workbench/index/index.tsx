import { View } from '@tarojs/components';
import { roleLabels } from '../../domain/labels';
import { countOf } from '../../domain/todo/kinds';
import { useTodos } from '../../domain/todo/use-todos';
import { toolsOf } from '../../domain/tools';
import { Card } from '../../kit/card';
import { Count } from '../../kit/count';
import { useCall } from '../../kit/hooks/use-call';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Tool } from '../../domain/context';
import { hints } from '../hints';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '工作台',
  enablePullDownRefresh: true,
});

/** 工作台: for each role one holds, and over each organisation, its tools. */
export default function Workbench() {
  const state = useCall('organization.me', {}, { remember: 'me' });
  const { data: waiting, reload } = useTodos();
  useReloadOnReturn(reload);
  const waitingFor = ({ waits: kinds = [] }: Tool, organizationId: string) =>
    countOf(waiting?.todos ?? [], { kinds, organizationId });
  // Not all that waits is done at a tool: all of it is counted here.
  const all = countOf(waiting?.todos ?? []);
  return (
    <PageShell
      state={state}
      wide
      empty={({ person }) =>
        !person?.roles.some((held) => toolsOf(held).length > 0) && (
          <StatusView icon="ledger" title="您没有担任党务职务" hint="工作台给支部书记和党务工作者使用" />
        )
      }
    >
      {({ person, ...uses }) => (
        <View className="stack">
          {all > 0 && (
            <Card list>
              <MenuRow
                icon="check-circle"
                label="待办"
                hint="等您办的事，点一行直接去办"
                aside={<Count count={all} />}
                onPress={() => open(pages.todo.list())}
              />
            </Card>
          )}
          {person?.roles
            .filter((held) => toolsOf(held).length > 0)
            .map((held) => (
              <View key={`${held.role}@${held.organizationId}`}>
                <View className="section-title">{held.organizationName}</View>
                <View className="secondary">{roleLabels[held.role]}</View>
                <View className="workbench-groups">
                  {toolsOf(held).map(({ title, tools }) => (
                    <Card list key={title} title={title}>
                      {tools
                        .filter(({ needs }) => !needs || uses[needs])
                        .map((tool) => (
                          <MenuRow
                            key={tool.label}
                            icon={tool.icon}
                            label={tool.label}
                            hint={hints[tool.label]}
                            aside={<Badge count={waitingFor(tool, held.organizationId)} />}
                            onPress={() => open(tool.to({ organizationId: held.organizationId }))}
                          />
                        ))}
                    </Card>
                  ))}
                </View>
              </View>
            ))}
        </View>
      )}
    </PageShell>
  );
}

/** How many wait behind a tool; nothing where none do. */
const Badge = ({ count }: { count: number }) => (count > 0 ? <Count count={count} /> : null);
