import { Text, View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { Tag, type Look } from '../../kit/tag';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './guidance-card.scss';

interface Props {
  guidance: NonNullable<Output<'home.get'>['guidance']>;
  now: number;
  /** For a branch keeper: where the branch stands with it. */
  standing: Output<'home.get'>['branchThemeDay'];
  /** Only the theme, for readers who want it plain. */
  brief?: boolean;
}

const shown = 3;

const looks: Record<Exclude<Props['standing'], 'none' | undefined>, Look> = {
  published: { tone: 'plain', icon: 'calendar', word: '本支部已发布' },
  held: { tone: 'warn', icon: 'clock', word: '本支部已开展，还没反馈' },
  reported: { tone: 'good', icon: 'check', word: '本支部已反馈' },
};

/** 本月主题党日: the theme and what is required of every branch. */
export function GuidanceCard({ guidance, now, standing, brief }: Props) {
  const required = guidance.items.filter((item) => item.required);
  const more = guidance.items.length - Math.min(required.length, shown);
  const foot = [
    ...(more > 0 && !brief ? [`另有 ${more} 项`] : []),
    ...(standing === 'reported' ? [] : [`反馈截止：${formatCalendarDay(guidance.feedbackBy, now)}`]),
  ];
  return (
    <Card gold title="本月主题党日" onPress={() => open(pages.guidance.detail({ guidanceId: guidance.id }))}>
      <View className="guidance-theme">{guidance.theme}</View>
      {(brief ? [] : required.slice(0, shown)).map((item, index) => (
        <View key={item.id} className="guidance-item">
          <Text className="guidance-number numbers">{index + 1}</Text>
          <View className="guidance-item-text">{item.text}</View>
        </View>
      ))}
      {foot.length > 0 && <View className="secondary guidance-foot">{foot.join(' · ')}</View>}
      {standing && standing !== 'none' && (
        <View className="guidance-standing">
          <Tag {...looks[standing]} />
        </View>
      )}
    </Card>
  );
}
