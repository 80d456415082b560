import { View } from '@tarojs/components';
import { Icon } from '../../kit/icon';
import { activityKindLabels } from '../../domain/labels';
import type { ActivityKind } from '../../services/contract';
import { Lights } from './lights';
import type { Row } from './rows';
import './row.scss';

interface Props {
  row: Row;
  chosen: boolean;
  onPress: () => void;
}

/** One organisation: how its branches stand, and which meetings are not held yet. */
export function StandingRow({ row, chosen, onPress }: Props) {
  const { name, kind, lacks } = row;
  const missing = Object.entries(lacks) as [ActivityKind, number][];
  const words = missing.map(([of, branches]) =>
    kind === 'branch' ? activityKindLabels[of] : `${activityKindLabels[of]} ${branches} 个支部`,
  );
  return (
    <View
      className={`standing-row${chosen ? ' standing-row-chosen' : ''}`}
      hoverClass="standing-row-chosen"
      role="button"
      onClick={onPress}
    >
      <View className="standing-text">
        <View className="standing-name">{name}</View>
        <Lights {...row} />
        {words.length > 0 && <View className="secondary numbers">{`还没开：${words.join('、')}`}</View>}
      </View>
      <Icon name="chevron" size={18} />
    </View>
  );
}
