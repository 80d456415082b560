import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { backboneWayWords } from '../labels';
import { BackboneForm } from './form';

definePageConfig({ navigationBarTitleText: '双向培养' });

/** 列入双向培养: who, since when, and who cultivates them; of somebody on the list, what has become of it. */
export default function Backbone() {
  const organizationId = useParameter('organizationId');
  const way = useParameter('way') === 'toBackbone' ? 'toBackbone' : 'toMember';
  const id = useParameter('id');
  const state = useCall('development.backbones', { organizationId });
  return (
    <PageShell state={state}>
      {(list) => {
        const person = list.people.find((one) => one.way === way && one.id === id);
        return (
          <View className="stack">
            <View>
              <View className="page-title">{person ? person.name : backboneWayWords[way]}</View>
              {person && <View className="secondary">{backboneWayWords[way]}</View>}
            </View>
            <BackboneForm key={id} organizationId={organizationId} way={way} list={list} person={person} />
          </View>
        );
      }}
    </PageShell>
  );
}
