import { View } from '@tarojs/components';
import { Basis } from '../domain/basis';
import { Card } from '../kit/card';
import { suggestionWords, suggestionWorking, type Suggestion } from './words';

/** What is suggested of a subject, with the article and how it was worked out. */
export function SuggestionCard({ suggestion }: { suggestion: Suggestion }) {
  const [first, ...others] = suggestion.citations;
  return (
    <Card title="怎样组建">
      <View>{suggestionWords(suggestion)}</View>
      {suggestion.elsewhere > 0 && suggestion.kind !== 'covered' && (
        <View className="secondary numbers">{`其中 ${suggestion.elsewhere} 人组织关系不在本单位，先转来`}</View>
      )}
      {suggestion.kind !== 'covered' && first && (
        <Basis citation={first} working={suggestionWorking(suggestion)} />
      )}
      {suggestion.kind === 'joint' && others.map((one) => <Basis key={one.rule} citation={one} />)}
    </Card>
  );
}
