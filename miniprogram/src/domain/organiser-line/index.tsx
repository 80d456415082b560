import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import './index.scss';

/** 主办单位 and 备案编号, and whom to ask: at the foot of 我的 and of what visitors see; nothing while nothing is set. */
export function OrganiserLine() {
  const { data } = useCall('setting.shown', {}, { remember: 'setting' });
  if (!data) return null;
  const { organiser, filingNumber, helpContact } = data;
  const lines = [
    organiser && `主办单位：${organiser}`,
    filingNumber && `备案编号：${filingNumber}`,
    helpContact && `联系帮助：${helpContact}`,
  ].filter(Boolean);
  return (
    <View className="organiser-line secondary">
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </View>
  );
}
