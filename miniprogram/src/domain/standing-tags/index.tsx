import { View } from '@tarojs/components';
import { standingWords, type Standing } from '../../../../types/shared/attendances';
import { Tag, type Look } from '../../kit/tag';
import type { Remark } from '../../services/contract';
import { remarkLabels } from '../labels';
import './index.scss';

interface Props {
  standing: Standing;
  remarks: readonly Remark[];
  /** While people still come, someone not here yet is not absent. */
  open?: boolean;
}

const looks: Record<Standing, Pick<Look, 'tone' | 'icon'>> = {
  present: { tone: 'good', icon: 'check' },
  absent: { tone: 'plain', icon: 'close' },
  onLeave: { tone: 'plain', icon: 'calendar' },
  toConfirm: { tone: 'warn', icon: 'clock' },
};

/** Where someone stands with an activity, and what is said beside it for ever. */
export function StandingTags({ standing, remarks, open }: Props) {
  return (
    <View className="standing-tags">
      <Tag {...looks[standing]} word={open && standing === 'absent' ? '未到' : standingWords[standing]} />
      {remarks.map((remark) => (
        <Tag
          key={remark}
          tone={remark === 'revoked' ? 'bad' : 'gold'}
          icon="info"
          word={remarkLabels[remark]}
        />
      ))}
    </View>
  );
}
