import { View } from '@tarojs/components';
import { Basis } from '../domain/basis';
import type { Output } from '../services/contract';
import { voteOutcomeLabels, voteRuleLabels } from './labels';

type Minutes = NonNullable<Output<'minutes.get'>['records'][number]['minutes']>;
type Resolution = Minutes['content']['resolutions'][number];
export type Verdict = Minutes['verdicts'][number];

interface Props {
  resolution: Resolution;
  verdict: Verdict | undefined;
}

/** A resolution, its vote in counts, what the vote comes to and by which article. */
export function ResolutionText({ resolution: { text, vote }, verdict }: Props) {
  return (
    <View className="minutes-line">
      <View className="minutes-text">{text}</View>
      {vote && (
        <View className="secondary numbers">
          {`表决（${voteRuleLabels[vote.rule]}）：应到会有表决权 ${vote.expected} 人，到会 ${vote.present} 人，` +
            `赞成 ${vote.for}，反对 ${vote.against}，弃权 ${vote.abstain}` +
            (vote.written === undefined ? '' : `，会前书面赞成 ${vote.written}`)}
        </View>
      )}
      {verdict && <View className={classOf(verdict.outcome)}>{voteOutcomeLabels[verdict.outcome]}</View>}
      {vote && verdict && <Basis citation={verdict.citation} working={workingOf(vote, verdict)} />}
    </View>
  );
}

const classOf = (outcome: NonNullable<Verdict>['outcome']): string => {
  if (outcome === 'carried') return 'vote-carried';
  return outcome === 'toCheck' ? 'vote-open' : 'vote-lost';
};

/** How many had to be there and for it, and how many were. */
function workingOf(
  { present, written = 0, ...vote }: NonNullable<Resolution['vote']>,
  { presentAtLeast, forAtLeast }: NonNullable<Verdict>,
): string[] {
  const favour =
    written > 0 ? `赞成 ${vote.for} ＋ 书面 ${written} ＝ ${vote.for + written}` : `赞成 ${vote.for}`;
  return [
    `应到 ${vote.expected} 人：到会至少 ${presentAtLeast} 人，实到 ${present} 人`,
    `赞成至少 ${forAtLeast} 票：${favour} 票`,
  ];
}
