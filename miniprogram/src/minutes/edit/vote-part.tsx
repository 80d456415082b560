import { View } from '@tarojs/components';
import type { VoteRule } from '../../../../types/shared/minutes';
import { Choices, optionsOf } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { PrimaryButton } from '../../kit/primary-button';
import { voteRuleLabels } from '../labels';
import type { VoteCount, VoteDraft } from './draft';

interface Props {
  vote: VoteDraft;
  /** Without a vote: none was taken. */
  onChange: (vote: VoteDraft | undefined) => void;
}

const counts: { count: VoteCount; word: string; only?: VoteRule }[] = [
  { count: 'expected', word: '应到会有表决权' },
  { count: 'present', word: '到会有表决权' },
  { count: 'for', word: '赞成' },
  { count: 'against', word: '反对' },
  { count: 'abstain', word: '弃权' },
  { count: 'written', word: '会前书面赞成', only: 'development' },
];

/** A vote in counts; who voted how is never written down. */
export function VotePart({ vote, onChange }: Props) {
  return (
    <>
      <Choices
        label="表决的是什么"
        options={optionsOf(voteRuleLabels)}
        value={vote.rule}
        onChange={(rule) => onChange({ ...vote, rule })}
      />
      {counts
        .filter(({ only }) => only === undefined || only === vote.rule)
        .map(({ count, word }) => (
          <CountField
            key={count}
            label={`${word}（人）`}
            value={vote.counts[count]}
            onChange={(value) => onChange({ ...vote, counts: { ...vote.counts, [count]: value } })}
          />
        ))}
      <View className="secondary">预备党员没有表决权，不计在内。保存后按条文算出是否通过</View>
      <PrimaryButton look="quiet" onPress={() => onChange(undefined)}>
        没有表决
      </PrimaryButton>
    </>
  );
}
