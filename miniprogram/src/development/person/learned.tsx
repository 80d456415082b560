import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { TrainedHere } from '../trained-here';
import type { Person } from './person';
import './learned.scss';

/** 学时: what the account has of their training, and the way to it for who keeps the branch's hours. */
export function Learned({ person: { learnerId, trained } }: { person: Person }) {
  if (learnerId === undefined && !trained) return null;
  return (
    <Card list title="学时">
      {trained && (
        <View className="development-learned">
          <TrainedHere trained={trained} />
        </View>
      )}
      {learnerId !== undefined && (
        <MenuRow
          icon="book"
          label="学时账户"
          hint="每一项从哪里来；参加了培训，在这里补记"
          onPress={() => open(pages.learning.person({ memberId: learnerId }))}
        />
      )}
    </Card>
  );
}
