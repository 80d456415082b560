import { View } from '@tarojs/components';
import { remarkLabels, standingLabels } from '../labels';
import type { Remark, Standing } from '../../services/contract';
import type { IconName } from '../../kit/icon';
import { Tag, type Tone } from '../../kit/tag';
import './index.scss';

interface Props {
  standing: Standing;
  remarks: readonly Remark[];
  /** While people still come, someone not here yet is not absent. */
  open?: boolean;
}

const looks: Record<Standing, { tone: Tone; icon: IconName }> = {
  present: { tone: 'good', icon: 'check' },
  absent: { tone: 'plain', icon: 'close' },
  onLeave: { tone: 'plain', icon: 'calendar' },
  toConfirm: { tone: 'warn', icon: 'clock' },
};

/** Where someone stands with an activity, and what is said beside it for ever. */
export function StandingTags({ standing, remarks, open }: Props) {
  return (
    <View className="standing-tags">
      <Tag {...looks[standing]}>{open && standing === 'absent' ? '未到' : standingLabels[standing]}</Tag>
      {remarks.map((remark) => (
        <Tag key={remark} tone={remark === 'revoked' ? 'bad' : 'gold'} icon="info">
          {remarkLabels[remark]}
        </Tag>
      ))}
    </View>
  );
}
