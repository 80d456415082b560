import { View } from '@tarojs/components';
import { Basis } from '../domain/basis';
import type { Output } from '../services/contract';
import { percentOf, yuan } from './labels';

type Reckoned = NonNullable<Output<'dues.reckon'>['reckoned']>;

/** The steps by which an amount came about, in words. */
export function stepsOf({ base, rate, beforeCap, fen, isCapped }: Reckoned): string[] {
  if (rate === undefined) return [`按规定每月 ${yuan(fen)}`];
  const average = base.under > 1 ? `（${yuan(base.over)} ÷ ${base.under}）` : '';
  const each = (base.over / base.under / 100).toFixed(2);
  return [
    `基数 ${each} 元${average}`,
    `整个基数按 ${percentOf(rate)}：${each} × ${percentOf(rate)} = ${yuan(beforeCap)}`,
    ...(isCapped ? [`一般每月不超过 ${yuan(fen)}，多出的自愿`] : []),
  ];
}

/** 怎么算的: what is owed a month, the steps, and the rules in order. */
export function Working({ reckoned, voluntaryFen = 0 }: { reckoned: Reckoned; voluntaryFen?: number }) {
  return (
    <View className="dues-working">
      <View className="dues-owed numbers">{`每月 ${yuan(reckoned.fen)}`}</View>
      {voluntaryFen > 0 && <View className="numbers">{`另外自愿多交 ${yuan(voluntaryFen)}`}</View>}
      {stepsOf(reckoned).map((line) => (
        <View key={line} className="secondary numbers">
          {line}
        </View>
      ))}
      {onceEach(reckoned.citations).map((citation) => (
        <Basis key={citation.rule} citation={citation} />
      ))}
    </View>
  );
}

/** Of rules that stand in one article, one. */
const onceEach = (citations: Reckoned['citations']): Reckoned['citations'] =>
  citations.filter(
    ({ regulation, article }, index) =>
      citations.findIndex((one) => one.regulation === regulation && one.article === article) === index,
  );
