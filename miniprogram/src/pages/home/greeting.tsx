import { Text, View } from '@tarojs/components';
import type { Person } from '../../domain/roles';
import { greeting } from '../../kit/format/time';
import { Tag } from '../../kit/tag';
import './greeting.scss';

/** Who is greeted and of which branch; says so when the people are invented. */
export function Greeting({ person, now }: { person: Person; now: number }) {
  return (
    <View className="greeting">
      <View className="greeting-line">
        <Text className="page-title">{`${greeting(now)}，${person.name}`}</Text>
        {person.demo && <Tag tone="gold" icon="info" word="演示数据" />}
      </View>
      <View className="secondary">{person.organizationName}</View>
    </View>
  );
}
