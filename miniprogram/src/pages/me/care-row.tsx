import { View } from '@tarojs/components';
import { useCareChoice } from '../../kit/hooks/use-care';
import { Segments } from '../../kit/segments';
import { chooseCare, type CareChoice } from '../../services/care';
import './care-row.scss';

const words: Record<CareChoice, { word: string; hint: string }> = {
  on: { word: '打开', hint: '字大一些，首页只留最要紧的' },
  off: { word: '关闭', hint: '标准字号' },
  follow: { word: '跟随微信', hint: '微信的字调大了，这里也跟着大' },
};

const options = (['on', 'off', 'follow'] as const).map((value) => ({ value, word: words[value].word }));

/** 关怀模式: on, off, or as WeChat is set; all three in sight. */
export function CareRow() {
  const choice = useCareChoice();
  return (
    <View className="care-row">
      <View>关怀模式</View>
      <View className="secondary care-row-hint">{words[choice].hint}</View>
      <Segments label="关怀模式" options={options} value={choice} onChange={chooseCare} />
    </View>
  );
}
