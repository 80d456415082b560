import type { Part } from '../../kit/form/parts';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import type { Draft } from './draft';

const atMost = 40;

/** 发言要点: who said what, a card each. */
export function SpeechesPart({ form }: { form: Part<Draft> }) {
  const speeches = form.items('speeches');
  return (
    <>
      {speeches.map((speech, index) => (
        <RemovableCard key={index} title={`第 ${index + 1} 位发言`} onRemove={speech.remove}>
          <TextField label="发言人" max={20} {...speech.field('speaker')} />
          <TextField label="要点" max={2000} room="lines" {...speech.field('points')} />
        </RemovableCard>
      ))}
      {speeches.length < atMost && (
        <PrimaryButton
          look="quiet"
          icon="plus"
          onPress={() => form.add('speeches', { speaker: '', points: '' })}
        >
          添加发言
        </PrimaryButton>
      )}
    </>
  );
}
