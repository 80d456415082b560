import { TopicsField } from '../../domain/topics-field';
import type { Part } from '../../kit/form/parts';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import type { Written } from '../content/written';
import { most, newReading } from './content';

/** 学习篇目: each with its title, who published it and where; the text itself stays there. */
export function ReadingsPart({ content, topics }: { content: Part<Written>; topics: string[] }) {
  const readings = content.items('readings');
  return (
    <>
      {readings.map((reading, index) => (
        <RemovableCard key={reading.value.id} title={`学习篇目 ${index + 1}`} onRemove={reading.remove}>
          <TextField label="篇名" max={80} room="wrap" {...reading.field('title')} />
          <TextField label="来源" max={40} placeholder="例如：共产党员网" {...reading.field('source')} />
          <TextField
            label="官方网址"
            max={300}
            room="wrap"
            placeholder="https://"
            {...reading.field('url')}
            onChange={(url) => reading.change({ url: url.trim() })}
          />
          <TopicsField
            known={topics}
            value={reading.value.topics ?? []}
            onChange={(chosen) => reading.change({ topics: chosen })}
          />
        </RemovableCard>
      ))}
      {readings.length < most.readings && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => content.add('readings', newReading())}>
          加一篇学习篇目
        </PrimaryButton>
      )}
    </>
  );
}
