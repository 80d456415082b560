import { View } from '@tarojs/components';
import { activityKindLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { Fault } from '../../kit/field';
import { Icon } from '../../kit/icon';
import type { ActivityKind } from '../../services/contract';
import type { KindRule } from './planning';
import './kind-choice.scss';

interface Props {
  rules: KindRule[];
  chosen: ActivityKind[];
  onChange: (kinds: ActivityKind[]) => void;
  /** What is said of those that are chosen: due, or held already. */
  words: string[];
  error: string | undefined;
}

const why = {
  NO_COMMITTEE: '没有登记支委会',
  NO_GROUPS: '没有划分党小组',
} as const;

/** What the gathering is: one kind, or several that the same people attend, each recorded on its own. */
export function KindChoice({ rules, chosen, onChange, words, error }: Props) {
  const scope = rules.find(({ kind }) => kind === chosen[0])?.scope;
  const toggle = (rule: KindRule) => {
    if (chosen.includes(rule.kind)) onChange(chosen.filter((kind) => kind !== rule.kind));
    else if (rule.scope === scope) onChange([...chosen, rule.kind]);
    // Other people: another gathering, so that the choice starts anew.
    else onChange([rule.kind]);
  };
  return (
    <Card>
      {words.map((line) => (
        <View key={line} className="kinds-due">
          {line}
        </View>
      ))}
      <View className="kinds" role="group" aria-label="会议或活动">
        {rules.map((rule) => (
          <Kind key={rule.kind} rule={rule} on={chosen.includes(rule.kind)} onPress={() => toggle(rule)} />
        ))}
      </View>
      <Fault text={error} />
    </Card>
  );
}

/** One kind; where the branch has nobody whom it would be for, it says why. */
function Kind({
  rule: { kind, notApplicable },
  on,
  onPress,
}: {
  rule: KindRule;
  on: boolean;
  onPress: () => void;
}) {
  return (
    <View
      className={`kind${on ? ' kind-on' : ''}${notApplicable ? ' kind-none' : ''}`}
      role="checkbox"
      aria-checked={on}
      aria-disabled={notApplicable !== undefined}
      onClick={notApplicable ? undefined : onPress}
    >
      <View>
        <View>{activityKindLabels[kind]}</View>
        {notApplicable && <View className="kind-why">{why[notApplicable]}</View>}
      </View>
      {on && <Icon name="check" size={18} />}
    </View>
  );
}
