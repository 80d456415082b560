import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { most, newReading, type Reading } from './content';
import type { Faults } from './faults';
import { RemovableCard } from '../../kit/removable-card';

interface Props {
  readings: Reading[];
  faults: Faults['byReading'] | undefined;
  onChange: (readings: Reading[]) => void;
}

/** 学习篇目: each with its title, who published it and where; the text itself stays there. */
export function ReadingsPart({ readings, faults, onChange }: Props) {
  return (
    <>
      {readings.map((reading, index) => (
        <ReadingCard
          key={reading.id}
          number={index + 1}
          reading={reading}
          faults={faults?.[reading.id]}
          onChange={(changed) => onChange(readings.map((one) => (one.id === changed.id ? changed : one)))}
          onRemove={() => onChange(readings.filter((one) => one.id !== reading.id))}
        />
      ))}
      {readings.length < most.readings && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => onChange([...readings, newReading()])}>
          加一篇学习篇目
        </PrimaryButton>
      )}
    </>
  );
}

interface CardProps {
  number: number;
  reading: Reading;
  faults: Faults['byReading'][string] | undefined;
  onChange: (reading: Reading) => void;
  onRemove: () => void;
}

function ReadingCard({ number, reading, faults, onChange, onRemove }: CardProps) {
  return (
    <RemovableCard title={`学习篇目 ${number}`} onRemove={onRemove}>
      <TextField
        label="篇名"
        value={reading.title}
        max={80}
        room="wrap"
        error={faults?.title}
        onChange={(title) => onChange({ ...reading, title })}
      />
      <TextField
        label="来源"
        value={reading.source}
        max={40}
        placeholder="例如：共产党员网"
        error={faults?.source}
        onChange={(source) => onChange({ ...reading, source })}
      />
      <TextField
        label="官方网址"
        value={reading.url}
        max={300}
        room="wrap"
        placeholder="https://"
        error={faults?.url}
        onChange={(url) => onChange({ ...reading, url: url.trim() })}
      />
    </RemovableCard>
  );
}
