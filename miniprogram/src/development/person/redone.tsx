import { View } from '@tarojs/components';
import { Folded } from '../../domain/basis/folded';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { outcomeLabels, stepWords } from '../labels';
import type { Person } from './person';

/** Rounds that did not count any more and were begun anew, as they were. */
export function Redone({ person: { redone } }: { person: Person }) {
  if (redone.length === 0) return null;
  return (
    <Card title="重新办过的">
      {redone.map(({ from, why, by, at, steps }) => (
        <Folded key={at} text={`从“${stepWords[from]}”起，${by}：${why}`}>
          {steps.map(({ step, taken }) => (
            <View key={step} className="secondary numbers">
              {`${stepWords[step]}：${formatDate(taken.on)}，${outcomeLabels[taken.outcome]}`}
            </View>
          ))}
        </Folded>
      ))}
    </Card>
  );
}
