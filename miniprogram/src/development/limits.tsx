import { View } from '@tarojs/components';
import { Basis } from '../domain/basis';
import { workingOf } from '../domain/development/working';
import { limitWord, type Reckoning } from './labels';

/** Between which days a step belongs, each with its article and how the day came about. */
export function Limits({ limits }: { limits: readonly Reckoning[] }) {
  return (
    <>
      {limits.map((limit) => (
        <View key={`${limit.side}:${limit.citation.rule}`}>
          <View className="numbers">{limitWord(limit)}</View>
          <Basis citation={limit.citation} working={workingOf(limit)} />
        </View>
      ))}
    </>
  );
}
