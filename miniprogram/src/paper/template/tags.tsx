import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import type { Template } from '../labels';
import './tags.scss';

/** What a paper can say: each tag as it is typed, and the register that it is from. */
export function Tags({ tags }: Pick<Template, 'tags'>) {
  return (
    <Card title="可以用的标签">
      <View className="secondary">意见、评语、签名、盖章没有标签：这些由本人来写。</View>
      {tags.map(({ tag, register, inList }) => (
        <View key={`${inList ?? ''}${tag}`} className="template-tag">
          <View>{`{${tag}}`}</View>
          <View className="secondary">
            {[inList && `在“${inList}”的每一行里`, register && `取自${register}`].filter(Boolean).join(' · ')}
          </View>
        </View>
      ))}
    </Card>
  );
}
