import { View } from '@tarojs/components';
import type { Standing } from '../../../../types/shared/attendances';
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

const looks: Record<Standing, Look> = {
  present: { tone: 'good', icon: 'check', word: '已到' },
  absent: { tone: 'plain', icon: 'close', word: '缺席' },
  onLeave: { tone: 'plain', icon: 'calendar', word: '请假' },
  toConfirm: { tone: 'warn', icon: 'clock', word: '待确认' },
};

/** Where someone stands with an activity, and what is said beside it for ever. */
export function StandingTags({ standing, remarks, open }: Props) {
  const look = looks[standing];
  return (
    <View className="standing-tags">
      <Tag {...look} word={open && standing === 'absent' ? '未到' : look.word} />
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
