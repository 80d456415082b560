import { View } from '@tarojs/components';
import type { Tool } from '../../domain/context';
import { heldOver, type HeldRole, type Person } from '../../domain/roles';
import { countOf, type Waiting } from '../../domain/todo/kinds';
import { toolsAtHand } from '../../domain/tools';
import { Card } from '../../kit/card';
import { Count } from '../../kit/count';
import { Icon } from '../../kit/icon';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './tools-card.scss';

interface Props {
  person: Person;
  todos: Waiting[];
}

/**
 * 工作台, for those who hold a role: the few tools used most, large enough for any thumb, and the way to the others. Of who does
 * the work of several organisations, for each by its name.
 */
export function ToolsCard({ person, todos }: Props) {
  const all = heldOver(person, (one) => toolsAtHand(one).length > 0);
  if (all.length === 0) return null;
  return (
    <Card list title="工作台">
      {all.map((held) => (
        <View key={held.organizationId}>
          {all.length > 1 && <View className="at-hand-of secondary">{held.organizationName}</View>}
          <View className="at-hand">
            {toolsAtHand(held).map((tool) => (
              <AtHand key={tool.label} tool={tool} held={held} todos={todos} />
            ))}
          </View>
        </View>
      ))}
      <MenuRow icon="ledger" label="全部工具" onPress={() => open(pages.workbench.index())} />
    </Card>
  );
}

function AtHand({ tool, held, todos }: { tool: Tool; held: HeldRole; todos: Waiting[] }) {
  const { icon, label, waits: kinds = [], to } = tool;
  const { organizationId } = held;
  const count = countOf(todos, { kinds, organizationId });
  return (
    <View
      className="at-hand-tool"
      hoverClass="at-hand-pressed"
      role="button"
      onClick={() => open(to({ organizationId }))}
    >
      <Icon name={icon} size={24} />
      <View className="at-hand-word">{label}</View>
      {count > 0 && (
        <View className="at-hand-count">
          <Count count={count} />
        </View>
      )}
    </View>
  );
}
