import { useRef } from 'react';
import { View } from '@tarojs/components';
import type { CheckInPhase } from '../../../../types/shared/activities';
import { Icon, type IconName } from '../../kit/icon';
import type { Output } from '../../services/contract';
import { explain } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './tools.scss';

interface Props {
  activity: Pick<Output<'activity.detail'>['activity'], 'id' | 'phase'>;
  onClose: () => Promise<void>;
}

interface Tool {
  icon: IconName;
  label: string;
  act: () => unknown;
}

/** What the one who runs an activity reaches for: 签到码 · 名单 · 结束. */
export function Tools({ activity, onClose }: Props) {
  const closing = useRef(false);
  const close = async () => {
    if (closing.current) return;
    closing.current = true;
    await onClose().catch(explain);
    closing.current = false;
  };
  const all: (Tool & { during: readonly CheckInPhase[] })[] = [
    {
      during: ['notOpenYet', 'open'],
      icon: 'code',
      label: '签到码',
      act: () => open(pages.attendance.code({ activityId: activity.id })),
    },
    {
      during: ['notOpenYet', 'open', 'closed'],
      icon: 'people',
      label: '名单',
      act: () => open(pages.attendance.roll({ activityId: activity.id })),
    },
    {
      during: ['notOpenYet', 'open'],
      icon: 'pin',
      label: '活动邀请码',
      act: () => open(pages.scene.code({ activityId: activity.id })),
    },
    { during: ['open'], icon: 'flag', label: '结束', act: close },
  ];
  const tools: Tool[] = all.filter(({ during }) => during.includes(activity.phase));
  return (
    <View className="tools">
      {tools.map((tool) => (
        <View
          key={tool.label}
          className="tool"
          hoverClass="tool-pressed"
          role="button"
          onClick={() => void tool.act()}
        >
          <Icon name={tool.icon} size={24} />
          <View className="tool-label">{tool.label}</View>
        </View>
      ))}
    </View>
  );
}
