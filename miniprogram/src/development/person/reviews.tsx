import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Person } from './person';

/** The branch's reviews of how somebody is getting on: when, and who; never what was thought of them. */
export function Reviews({ person: { id, reviews, state } }: { person: Person }) {
  return (
    <Card title="考察">
      {reviews.length === 0 && <View className="secondary">还没有登记考察</View>}
      {reviews.map(({ on, who, lies }) => (
        <View key={on} className="numbers">
          {`${formatDate(on)}，${who.map(({ name }) => name).join('、')}${lies ? `，材料放在${lies}` : ''}`}
        </View>
      ))}
      {state === 'open' && (
        <PrimaryButton
          look="quiet"
          onPress={() => open(pages.development.change({ developmentId: id, act: 'review' }))}
        >
          登记考察
        </PrimaryButton>
      )}
    </Card>
  );
}
