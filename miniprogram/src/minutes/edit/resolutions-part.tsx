import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import type { Output } from '../../services/contract';
import { freshVote, type Draft } from './draft';
import { VotePart } from './vote-part';

interface Props {
  resolutions: Draft['resolutions'];
  voters: Output<'minutes.get'>['voters'];
  faults: (string | undefined)[];
  onChange: (resolutions: Draft['resolutions']) => void;
}

const atMost = 20;

/** 决议: what was resolved, and the vote in counts where one was taken. */
export function ResolutionsPart({ resolutions, voters, faults, onChange }: Props) {
  const put = (index: number, part: Partial<Draft['resolutions'][number]>) =>
    onChange(resolutions.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <>
      {resolutions.map(({ text, vote }, index) => (
        <RemovableCard
          key={index}
          title={`第 ${index + 1} 项决议`}
          onRemove={() => onChange(resolutions.filter((_, at) => at !== index))}
        >
          <TextField
            label="内容"
            value={text}
            max={500}
            room="wrap"
            onChange={(changed) => put(index, { text: changed })}
          />
          {vote ? (
            <VotePart vote={vote} onChange={(changed) => put(index, { vote: changed })} />
          ) : (
            <PrimaryButton look="quiet" onPress={() => put(index, { vote: freshVote(voters) })}>
              记表决人数
            </PrimaryButton>
          )}
          {faults[index] && <NoticeLine tone="bad">{faults[index]}</NoticeLine>}
        </RemovableCard>
      ))}
      {resolutions.length < atMost && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => onChange([...resolutions, { text: '' }])}>
          添加决议
        </PrimaryButton>
      )}
    </>
  );
}
