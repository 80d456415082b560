import { Text, View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatMonth } from '../../kit/format/time';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './guidance-card.scss';

interface Props {
  guidance: NonNullable<Output<'home.get'>['guidance']>;
  now: number;
  /** Only the theme, for readers who want it plain. */
  brief?: boolean;
}

const shown = 3;

/** 本月主题党日: the theme and what is required of every branch. */
export function GuidanceCard({ guidance, now, brief }: Props) {
  const required = guidance.items.filter((item) => item.required);
  const more = guidance.items.length - Math.min(required.length, shown);
  return (
    <Card
      gold
      title={`${formatMonth(guidance.month)}主题党日`}
      onPress={() => open(pages.guidance.detail({ guidanceId: guidance.id }))}
    >
      <View className="guidance-theme">{guidance.theme}</View>
      {(brief ? [] : required.slice(0, shown)).map((item, index) => (
        <View key={item.id} className="guidance-item">
          <Text className="guidance-number numbers">{index + 1}</Text>
          <View className="guidance-item-text">{item.text}</View>
        </View>
      ))}
      <View className="secondary guidance-foot">
        {`${more > 0 && !brief ? `另有 ${more} 项 · ` : ''}${formatCalendarDay(guidance.feedbackBy, now)}前反馈`}
      </View>
    </Card>
  );
}
