import { View } from '@tarojs/components';
import { Basis } from '../domain/basis';
import { Bases } from '../domain/basis/bases';
import type { Rule } from './book';

/** So many stand unfolded. */
const few = 2;

/** What an answer rests on: each article once, and practices as what they are. */
export function RulesOf({ rules }: { rules: readonly Rule[] }) {
  const articles = new Map<string, Rule>();
  for (const rule of rules) {
    const { regulation = '', article = '', edition = '', status = '' } = rule.citation ?? {};
    const key = rule.citation ? `${regulation}${article}${edition}${status}` : (rule.why ?? rule.id);
    if (!articles.has(key)) articles.set(key, rule);
  }
  const shown = [...articles.values()].map(({ id, citation, why }) =>
    citation ? (
      <Basis key={id} citation={citation} />
    ) : (
      <View key={id} className="secondary">{`惯例，不是条例规定：${why ?? ''}`}</View>
    ),
  );
  return shown.length > few ? <Bases count={shown.length}>{shown}</Bases> : <>{shown}</>;
}
