import { View } from '@tarojs/components';
import { memberStatusLabels, remarkLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { formatClock } from '../../kit/format/time';
import { PersonList } from '../../kit/person-list';
import { Tag } from '../../kit/tag';
import { methodLabels } from '../labels';
import type { Someone } from './groups';

interface Props {
  title: string;
  people: Someone[];
  onPick: (memberId: string) => void;
  /** What stands there when there is nobody; without it the card is left out. */
  none?: string;
}

/** Those who stand the same, by name; a tap picks one. */
export function People({ title, people, onPick, none }: Props) {
  if (people.length === 0 && none === undefined) return null;
  return (
    <Card list={people.length > 0} title={`${title}（${people.length}）`}>
      {people.length === 0 ? (
        <View className="secondary">{none}</View>
      ) : (
        <PersonList
          people={people.map((one) => ({
            key: one.memberId,
            name: one.name,
            note: noteOf(one),
            aside: one.as !== 'expected' && (
              <Tag tone="plain" icon="info" word={one.as === 'observer' ? '列席' : '名册外'} />
            ),
            onPress: () => onPick(one.memberId),
          }))}
        />
      )}
    </Card>
  );
}

/** What is to be said of someone on one line: since when and how they are in, and what is remarked. */
function noteOf({ standing, status, checkedInAt, method, remarks }: Someone): string {
  const words = remarks.map((remark) => remarkLabels[remark]);
  if (standing !== 'present' || checkedInAt === undefined) {
    return words.length > 0 ? words.join('、') : memberStatusLabels[status];
  }
  // By hand and made up say it all: the time is that of the writing, not of the coming.
  const noted = method === 'byHand' || method === 'makeUp';
  const came = noted ? [] : [formatClock(checkedInAt), method ? methodLabels[method] : ''];
  return [...came, ...words].filter(Boolean).join(' ');
}
