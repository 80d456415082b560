import { countOf, type Waiting } from '../../domain/todo/kinds';
import { TodoRow } from '../../domain/todo/row';
import { Card } from '../../kit/card';
import { Count } from '../../kit/count';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

/** What is due first fits above all else; the rest is a tap away. */
const shown = 3;

interface Props {
  todos: Waiting[];
  now: number;
}

/** 待办: what waits for the reader, counted, the oldest due first; the rest on a page of its own. */
export function TodoCard({ todos, now }: Props) {
  const several = new Set(todos.map(({ organizationId }) => organizationId)).size > 1;
  return (
    <Card list title="待办" aside={<Count count={countOf(todos)} />}>
      {todos.slice(0, shown).map((todo) => (
        <TodoRow
          key={`${todo.kind}:${todo.organizationId}:${todo.about?.id ?? ''}`}
          todo={todo}
          now={now}
          where={several}
        />
      ))}
      {todos.length > shown && <MenuRow label="全部待办" onPress={() => open(pages.todo.list())} />}
    </Card>
  );
}
