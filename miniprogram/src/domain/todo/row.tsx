import { dayOf, formatCalendarDay, formatDay } from '../../kit/format/time';
import { Count } from '../../kit/count';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { todos } from '../../services/todos';
import { pageOf, type Waiting } from './kinds';

interface Props {
  todo: Waiting;
  now: number;
  /** Says in which organisation it waits, where there are several. */
  where?: boolean;
}

/** One thing that waits, how many of it and by when; leads to where it is done. */
export function TodoRow({ todo, now, where }: Props) {
  const { icon, label } = todos[todo.kind];
  const facts = [whenOf(todo, now), where && todo.organizationName, todo.about?.title].filter(Boolean);
  return (
    <MenuRow
      icon={icon}
      label={label}
      hint={facts.join(' · ')}
      aside={todo.count > 1 && <Count count={todo.count} />}
      onPress={() => open(pageOf(todo))}
    />
  );
}

/** By when; of what has no day since when. */
function whenOf({ kind, dueOn, since }: Waiting, now: number): string | undefined {
  if (dueOn === undefined) return since === undefined ? undefined : `${formatDay(since, now)}起待办`;
  if (kind === 'invitation') return `${formatCalendarDay(dueOn, now)}开展`;
  return `截止：${formatCalendarDay(dueOn, now)}${dueOn < dayOf(now) ? '（已过）' : ''}`;
}
