import { View } from '@tarojs/components';
import { developmentSteps } from '../../../../types/shared/developments';
import { Basis } from '../../domain/basis';
import { formatDate } from '../../kit/format/time';
import { Tag, type Look } from '../../kit/tag';
import { Titled } from '../../kit/titled';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { outcomeLabels, standingLabels, stepWords, warningWord } from '../labels';
import { Limits } from '../limits';
import { Folded } from '../../domain/basis/folded';
import type { Person } from './person';
import './step-row.scss';

type Step = Person['steps'][number];

interface Props {
  step: Step;
  person: Person;
}

/** One of the twenty-five: done when and how, or between which days it belongs; with what it was before. */
export function StepRow({ step: one, person }: Props) {
  const { step, standing, taken, limits, warnings, was } = one;
  const isOver = person.state === 'ended' || person.state === 'archived';
  return (
    <View className="development-step">
      <Titled
        title={`${developmentSteps.indexOf(step) + 1}. ${wordOf(step, person)}`}
        aside={<Tag {...lookOf(one)} />}
      />
      {taken && <Taken taken={taken} members={person} />}
      {standing !== 'elsewhere' && <Limits limits={limits} />}
      {warnings.map(({ warning, citation, limit }) => (
        <View key={`${warning}:${citation.rule}`}>
          <View className="secondary">{`请注意：${warningWord(warning)}`}</View>
          {!limit && <Basis citation={citation} />}
        </View>
      ))}
      {was.length > 0 && (
        <Folded text={`更正过 ${was.length} 次`}>
          {was.map(({ taken: before, why, by, at }) => (
            <View key={at} className="secondary numbers">
              {`原来：${formatDate(before.on)}，${outcomeLabels[before.outcome]}；${by}更正：${why}`}
            </View>
          ))}
        </Folded>
      )}
      {taken && !isOver && (
        <View
          className="development-correct"
          role="button"
          onClick={() => open(pages.development.step({ developmentId: person.id, step }))}
        >
          更正
        </View>
      )}
    </View>
  );
}

/** Whether the superior agrees or files is a matter of the edition. Rule `candidateAgreement`. */
const wordOf = (step: Step['step'], { candidateAgreement }: Person): string =>
  step === 'candidateFiled' && candidateAgreement.mustAgree ? '上级党委同意（发展对象）' : stepWords[step];

function lookOf({ standing, isOverdue }: Step): Look {
  if (isOverdue) return { tone: 'warn', icon: 'clock', word: '过了期限' };
  const word = standingLabels[standing];
  if (standing === 'done') return { tone: 'good', icon: 'check', word };
  if (standing === 'refused') return { tone: 'bad', icon: 'close', word };
  if (standing === 'next' || standing === 'goesOn') return { tone: 'gold', icon: 'flag', word };
  return { tone: 'plain', icon: 'clock', word };
}

function Taken({ taken }: { taken: NonNullable<Step['taken']>; members: Person }) {
  const { on, outcome, people = [], publicity, training, vote, document, lies, reason, extension } = taken;
  const words = [
    `${formatDate(on)} · ${outcomeLabels[outcome]}${extension ? ` ${extension} 个月` : ''}`,
    people.map(({ name }) => name).join('、'),
    publicity && `公示：${formatDate(publicity.from)}至${formatDate(publicity.until)}`,
    training && trainedWord(training),
    vote && voteWord(vote),
    document && `文号：${document}`,
    lies && `材料放在：${lies}`,
    reason && `原因：${reason}`,
  ];
  return (
    <View className="secondary numbers">
      {words.filter(Boolean).map((word) => (
        <View key={word}>{word}</View>
      ))}
    </View>
  );
}

const trainedWord = ({ days, hours }: { days: number; hours: number }): string =>
  `培训 ${[days > 0 && `${days} 天`, hours > 0 && `${hours} 学时`].filter(Boolean).join('，')}`;

function voteWord({
  expected,
  present,
  for: yes,
  against,
  abstain,
  written,
}: NonNullable<NonNullable<Step['taken']>['vote']>): string {
  const letters = written ? `，会前书面赞成 ${written}` : '';
  return `应到 ${expected}，到会 ${present}，赞成 ${yes}，反对 ${against}，弃权 ${abstain}${letters}`;
}
