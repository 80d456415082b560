import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { memberStatusLabels, remarkLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { PersonList } from '../../kit/person-list';
import { Tag } from '../../kit/tag';
import type { Someone } from './groups';

interface Props {
  title: string;
  people: Someone[];
  onPick: (memberId: string) => void;
  /** What stands there when there is nobody; without it the card is left out. */
  none?: string;
  /** What can be done for all of them. */
  children?: ReactNode;
}

/** Those who stand the same, by name; a tap picks one. */
export function People({ title, people, onPick, none, children }: Props) {
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
            aside: asideOf(one),
            onPress: () => onPick(one.memberId),
          }))}
        />
      )}
      {children}
    </Card>
  );
}

/** What is out of the ordinary about someone's being on the list. */
function asideOf({ as, leaving }: Someone): ReactNode {
  if (as !== 'expected') return <Tag tone="plain" icon="info" word={as === 'observer' ? '列席' : '名册外'} />;
  return leaving && <Tag tone="plain" icon="swap" word="转出中" />;
}

/** What is to be said of someone on one line: what is remarked, or who they are. How they checked in is nobody's matter. */
function noteOf({ status, remarks }: Someone): string {
  const words = remarks.map((remark) => remarkLabels[remark]);
  return words.length > 0 ? words.join('、') : memberStatusLabels[status];
}
