import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import './choose.scss';

const points = [
  '文件是 .xlsx 格式的表格，第一行是表头',
  '必须有“姓名”一列；有“党员类别”一列时按它区分正式党员和预备党员',
  '身份证号、手机号等列不会保存，导入前会告诉您略过了哪些',
  '同一份名册导入两次不会重复；有一处不对就整份不导入',
];

/** What the spreadsheet should look like. */
export function Choose() {
  return (
    <Card title="名册怎么准备">
      {points.map((point) => (
        <View key={point} className="import-point">
          <View className="import-dot" />
          <View className="import-point-text">{point}</View>
        </View>
      ))}
    </Card>
  );
}
