import { View } from '@tarojs/components';
import { countOf, type Waiting } from '../../domain/todo/kinds';
import { TodoRow } from '../../domain/todo/row';
import { useTodos } from '../../domain/todo/use-todos';
import { Card } from '../../kit/card';
import { Count } from '../../kit/count';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';

definePageConfig({
  navigationBarTitleText: '待办',
  enablePullDownRefresh: true,
});

/** 待办: all that waits for the reader, organisation by organisation, what is due first on top. */
export default function Todos() {
  const state = useTodos();
  useReloadOnReturn(state.reload);
  return (
    <PageShell
      state={state}
      empty={({ todos }) =>
        todos.length === 0 && (
          <StatusView
            icon="check-circle"
            title="现在没有要办的事"
            hint="有申请要处理、有会要开，会列在这里"
          />
        )
      }
    >
      {({ todos, serverNow }) => (
        <View className="stack">
          {byOrganization(todos).map(({ id, name, own }) => (
            <Card list key={id} title={name} aside={<Count count={countOf(own)} />}>
              {own.map((todo) => (
                <TodoRow key={`${todo.kind}:${todo.about?.id ?? ''}`} todo={todo} now={serverNow} />
              ))}
            </Card>
          ))}
        </View>
      )}
    </PageShell>
  );
}

/** Grouped, in the order in which the first of each comes. */
function byOrganization(todos: Waiting[]): { id: string; name: string; own: Waiting[] }[] {
  const ids = [...new Set(todos.map(({ organizationId }) => organizationId))];
  return ids.map((id) => {
    const own = todos.filter(({ organizationId }) => organizationId === id);
    return { id, name: own[0]?.organizationName ?? '', own };
  });
}
