import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import type { Output } from '../../services/contract';
import { stepWords } from '../labels';
import { Limits } from '../limits';

type Changed = NonNullable<Output<'development.board'>['anew']>;

/** What a new edition of the rules asks of those who are on their way: a publicity to hold, a meeting or an oath in time. */
export function Anew({ anew: { from, edition, people } }: { anew: Changed }) {
  return (
    <Card title={`${edition}年版细则，${formatDate(from)}起`}>
      <View className="secondary">以前办的步骤照以前的规定算。往下还要注意：</View>
      {people.map(({ id, name, step, limit }) => (
        <View key={`${id}:${step}`}>
          <View>{`${name}：${limit ? stepWords[step] : '列为发展对象以前，要先公示'}`}</View>
          {limit && <Limits limits={[limit]} />}
        </View>
      ))}
    </Card>
  );
}
