import { View } from '@tarojs/components';
import { formatDate } from '../kit/format/time';
import type { Output } from '../services/contract';
import { Folded } from '../domain/basis/folded';

type Trained = NonNullable<Output<'development.get'>['trained']>;

/** What the account of hours has since somebody was named a candidate, with what it is made up of a tap away. */
export function TrainedHere({ trained: { from, hours, credits } }: { trained: Trained }) {
  if (credits.length === 0)
    return <View className="secondary">{`${formatDate(from)}列为发展对象以来，学时账户里还没有培训`}</View>;
  return (
    <Folded text={`${formatDate(from)}列为发展对象以来，学时账户里有 ${hours} 学时，共 ${credits.length} 项`}>
      {credits.map(({ id, on, title, hours: of }) => (
        <View key={id} className="secondary numbers">{`${formatDate(on)}，${title}，${of} 学时`}</View>
      ))}
    </Folded>
  );
}
