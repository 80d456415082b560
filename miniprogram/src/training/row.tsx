import { View } from '@tarojs/components';
import { Card } from '../kit/card';
import { formatTime } from '../kit/format/time';
import { Tag } from '../kit/tag';
import type { Output } from '../services/contract';
import { kindWords } from './labels';
import { phaseLook, stateLook } from './looks';

type Summary = Output<'training.overview'>['open'][number];

interface Props {
  of: Summary & { result?: { sessions: number; attended: number; passed: boolean } };
  onPress: () => void;
}

/** A class in a list: what, when and where, and how the reader stands with it, else how it stands. */
export function ClassRow({ of, onPress }: Props) {
  const { title, kind, event, organizationName, startsAt, place, hours, phase, enrolUntil, state, result } =
    of;
  const isOver = phase === 'settled' || phase === 'cancelled' || phase === 'over';
  return (
    <Card
      title={title}
      aside={<Tag {...(state && !isOver ? stateLook(state) : phaseLook(phase))} />}
      onPress={onPress}
    >
      <View className="numbers">{`${formatTime(startsAt)}，${place}`}</View>
      <View className="secondary numbers">
        {[kindWords({ kind, event }), organizationName, hours > 0 && `${hours} 学时`]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {phase === 'enrolling' && (
        <View className="secondary numbers">{`${formatTime(enrolUntil)} 前报名`}</View>
      )}
      {result && <View className="secondary">{resultWords(result, hours)}</View>}
    </Card>
  );
}

/** What came of a class for one person. */
export function resultWords(
  { sessions, attended, passed }: NonNullable<Props['of']['result']>,
  hours: number,
): string {
  const came = `${sessions} 次课到了 ${attended} 次`;
  if (hours === 0) return came;
  return passed ? `${came}，学时已记` : `${came}，没到够，不记学时`;
}
