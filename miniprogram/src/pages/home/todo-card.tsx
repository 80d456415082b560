import { countOf } from '../../domain/todo/kinds';
import { TodoRow } from '../../domain/todo/row';
import { Card } from '../../kit/card';
import { Count } from '../../kit/count';
import { useCare } from '../../kit/hooks/use-care';
import { MenuRow } from '../../kit/menu-row';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

const shown = 5;
/** … in 关怀模式. */
const shownInCare = 3;

/** 待办: what waits for the reader, counted, the oldest due first; the rest on a page of its own. */
export function TodoCard({ todos, serverNow }: Output<'todo.list'>) {
  const most = useCare() ? shownInCare : shown;
  const several = new Set(todos.map(({ organizationId }) => organizationId)).size > 1;
  return (
    <Card list title="待办" aside={<Count count={countOf(todos)} />}>
      {todos.slice(0, most).map((todo) => (
        <TodoRow
          key={`${todo.kind}:${todo.organizationId}:${todo.about?.id ?? ''}`}
          todo={todo}
          now={serverNow}
          where={several}
        />
      ))}
      {todos.length > most && <MenuRow label="全部待办" onPress={() => open(pages.todo.list())} />}
    </Card>
  );
}
