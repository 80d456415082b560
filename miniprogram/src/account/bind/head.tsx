import { View } from '@tarojs/components';
import { intended } from '../../services/intended';
import './head.scss';

interface Props {
  title: string;
  hint: string;
}

/** What this step asks; and that the page one came for is not forgotten. */
export function Head({ title, hint }: Props) {
  return (
    <View className="bind-head">
      <View className="page-title">{title}</View>
      <View className="secondary">{hint}</View>
      {intended() && <View className="secondary">完成后自动打开您要看的页面</View>}
    </View>
  );
}
