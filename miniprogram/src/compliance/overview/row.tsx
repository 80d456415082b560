import { View } from '@tarojs/components';
import { activityKindLabels } from '../../domain/labels';
import type { ActivityKind } from '../../services/contract';
import { Lights } from './lights';
import type { Row } from './rows';
import './row.scss';

/** One organisation: how its branches stand, and which meetings are not held yet. */
export function OverviewRow({ row }: { row: Row }) {
  const { name, kind, lacks } = row;
  const missing = Object.entries(lacks) as [ActivityKind, number][];
  const words = missing.map(([of, branches]) =>
    kind === 'branch' ? activityKindLabels[of] : `${activityKindLabels[of]} ${branches} 个支部`,
  );
  return (
    <View className="roll-up-cells overview-cells">
      <View className="roll-up-name">{name}</View>
      <Lights {...row} />
      <View className="secondary numbers">{words.length > 0 ? `还没开：${words.join('、')}` : ''}</View>
    </View>
  );
}
