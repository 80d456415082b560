import { Fault } from '../../kit/field';
import type { Part } from '../../kit/form/parts';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import type { Output } from '../../services/contract';
import { freshVote, type Draft } from './draft';
import { VotePart } from './vote-part';

interface Props {
  form: Part<Draft>;
  voters: Output<'minutes.get'>['voters'];
}

const atMost = 20;

/** 决议: what was resolved, and the vote in counts where one was taken. */
export function ResolutionsPart({ form, voters }: Props) {
  const resolutions = form.items('resolutions');
  return (
    <>
      {resolutions.map((resolution, index) => {
        const { vote } = resolution.value;
        return (
          <RemovableCard key={index} title={`第 ${index + 1} 项决议`} onRemove={resolution.remove}>
            <TextField label="内容" max={500} room="wrap" {...resolution.field('text')} />
            {vote ? (
              <VotePart vote={vote} onChange={(changed) => resolution.change({ vote: changed })} />
            ) : (
              <PrimaryButton look="quiet" onPress={() => resolution.change({ vote: freshVote(voters) })}>
                记表决人数
              </PrimaryButton>
            )}
            <Fault text={resolution.fault('vote')} />
          </RemovableCard>
        );
      })}
      {resolutions.length < atMost && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => form.add('resolutions', { text: '' })}>
          添加决议
        </PrimaryButton>
      )}
    </>
  );
}
