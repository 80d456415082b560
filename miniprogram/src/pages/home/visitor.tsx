import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import './visitor.scss';

const steps = [
  '请把您的姓名告诉所在党支部的书记或党务工作者',
  '支部书记在小程序里把您录入党员名册',
  '名册录入并与您的微信绑定后，再次打开这里就能看到支部的活动',
];

/** For someone not in any roster: a courteous word on how to get in, and no button that leads nowhere. */
export function Visitor() {
  return (
    <View className="stack">
      <View className="visitor-head">
        <View className="page-title">您好，欢迎来到两新先锋</View>
        <View className="secondary">松江区两新组织党支部和党员的工作助手</View>
      </View>
      <Card title="您还没有进入党员名册">
        {steps.map((step, index) => (
          <View key={step} className="visitor-step">
            <View className="visitor-number numbers">{index + 1}</View>
            <View className="visitor-text">{step}</View>
          </View>
        ))}
      </Card>
      <View className="secondary">不清楚自己在哪个支部？请联系单位党组织，或所在街镇的党群服务中心。</View>
    </View>
  );
}
