import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { checkupMatterWords } from '../../../../types/shared/checkups';
import { matterLooks, nextOf, reasonOf } from '../../domain/checkup/words';
import { Card } from '../../kit/card';
import { Icon } from '../../kit/icon';
import { Tag } from '../../kit/tag';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { placeOf } from './places';
import './matter-card.scss';

type Matter = Output<'checkup.branch'>['matters'][number];
type Item = Matter['items'][number];

interface Props {
  of: Matter;
  organizationId: string;
  /** Whether the reader does the branch's everyday work: others see what is open and not the way to deal with it. */
  keeps: boolean;
}

/** One matter: its colour in a word, and each thing open with its reason, its article and the button that deals with it. */
export function MatterCard({ of: { matter, light, items }, organizationId, keeps }: Props) {
  return (
    <Card list title={checkupMatterWords[matter]} aside={<Tag {...lookOf({ light, items })} />}>
      {items.length === 0 && <View className="open-item secondary">没有到期的事</View>}
      {items.map((item) => (
        <View key={[item.code, item.kind, item.step, item.light, item.year].join()} className="open-item">
          <View className={`numbers${item.light === 'none' ? ' secondary' : ''}`}>{reasonOf(item)}</View>
          {item.citation && <Basis citation={item.citation} note={item.practice && practiceNoteOf(item)} />}
          {keeps && <Next item={item} organizationId={organizationId} />}
        </View>
      ))}
    </Card>
  );
}

const isDues = ({ code }: Item): boolean => code === 'duesUnpaid';

/** What of it a local practice says. */
const practiceNoteOf = (item: Item): string => (isDues(item) ? '满几个月提醒按本地约定' : '次数按本地惯例');

/** What only a local practice asks for is never called overdue. */
const lookOf = ({ light, items }: Pick<Matter, 'light' | 'items'>) => {
  const overdue = items.filter((one) => one.light === 'red');
  return light === 'red' && overdue.every(({ practice }) => practice)
    ? { ...matterLooks.red, word: overdue.some(isDues) ? '请补交' : '还没开展' }
    : matterLooks[light];
};

function Next({ item, organizationId }: { item: Item; organizationId: string }) {
  const next = nextOf(item);
  const place = placeOf(item, organizationId);
  if (!next || !place) return null;
  return (
    <View className="open-next" role="button" onClick={() => open(place)}>
      <View>{next}</View>
      <Icon name="chevron" size={18} />
    </View>
  );
}
