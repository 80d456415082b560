import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import type { Draft } from './draft';

interface Props {
  speeches: Draft['speeches'];
  onChange: (speeches: Draft['speeches']) => void;
}

const atMost = 40;

/** 发言要点: who said what, a card each. */
export function SpeechesPart({ speeches, onChange }: Props) {
  const put = (index: number, part: Partial<Draft['speeches'][number]>) =>
    onChange(speeches.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <>
      {speeches.map((speech, index) => (
        <RemovableCard
          key={index}
          title={`第 ${index + 1} 位发言`}
          onRemove={() => onChange(speeches.filter((_, at) => at !== index))}
        >
          <TextField
            label="发言人"
            value={speech.speaker}
            max={20}
            onChange={(speaker) => put(index, { speaker })}
          />
          <TextField
            label="要点"
            value={speech.points}
            max={2000}
            room="lines"
            onChange={(points) => put(index, { points })}
          />
        </RemovableCard>
      ))}
      {speeches.length < atMost && (
        <PrimaryButton
          look="quiet"
          icon="plus"
          onPress={() => onChange([...speeches, { speaker: '', points: '' }])}
        >
          添加发言
        </PrimaryButton>
      )}
    </>
  );
}
