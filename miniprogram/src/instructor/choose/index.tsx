import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { explain, tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { kindLook, termWords } from '../words';

definePageConfig({ navigationBarTitleText: '由谁联系' });

/** Who is to look after a subject: a tap on one is the answer. */
export default function Choose() {
  const subjectId = useParameter('subjectId');
  const state = useCall('instructor.available', { subjectId });
  const give = async (instructorId: string, name: string) => {
    try {
      await call('instructor.assign', { instructorId, subjectIds: [subjectId] });
      tell(`已由${name}联系`);
      back();
    } catch (error) {
      await explain(error);
    }
  };
  return (
    <ListPage
      state={state}
      itemsOf={({ instructors }) => instructors}
      keyOf={({ id }) => id}
      none={{ icon: 'people', title: '还没有可以安排的指导员', hint: '先在工作台的“指导员”里登记' }}
    >
      {(one) => (
        <Card title={one.name} aside={<Tag {...kindLook(one)} />} onPress={() => void give(one.id, one.name)}>
          <View className="secondary numbers">{termWords(one)}</View>
        </Card>
      )}
    </ListPage>
  );
}
