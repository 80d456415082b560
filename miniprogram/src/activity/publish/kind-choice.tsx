import { View } from '@tarojs/components';
import { activityKindLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import type { ActivityKind } from '../../services/contract';
import type { KindRule } from './draft';

interface Props {
  rules: KindRule[];
  chosen: ActivityKind[];
  onChange: (kinds: ActivityKind[]) => void;
}

const why = {
  NO_COMMITTEE: '支部没有登记支委会',
  NO_GROUPS: '支部没有划分党小组',
} as const;

const whose = { branch: '全体党员', committee: '支委会成员', group: '一个党小组' } as const;

/** What the gathering is: one kind, or several that the same people attend, each recorded on its own. */
export function KindChoice({ rules, chosen, onChange }: Props) {
  const scope = rules.find(({ kind }) => kind === chosen[0])?.scope;
  const toggle = (rule: KindRule, on: boolean) => {
    if (!on) {
      if (chosen.length > 1) onChange(chosen.filter((kind) => kind !== rule.kind));
    } else if (rule.scope === scope) onChange([...chosen, rule.kind]);
    // Other people: another gathering, so that the choice starts anew.
    else onChange([rule.kind]);
  };
  return (
    <Card title="会议或活动">
      <View className="secondary">同样的人参加时可以选几项，分别记入台账</View>
      {rules.map((rule) => (
        <CheckRow
          key={rule.kind}
          checked={chosen.includes(rule.kind)}
          disabled={rule.notApplicable !== undefined}
          onChange={(on) => toggle(rule, on)}
        >
          <View>{activityKindLabels[rule.kind]}</View>
          <View className="secondary">
            {rule.notApplicable
              ? `${why[rule.notApplicable]}，不适用${rule.citation ? `（${rule.citation.article}）` : ''}`
              : whose[rule.scope]}
          </View>
        </CheckRow>
      ))}
    </Card>
  );
}
