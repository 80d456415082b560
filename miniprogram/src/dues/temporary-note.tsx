import { View } from '@tarojs/components';
import { Basis, type Citation } from '../domain/basis';
import { Card } from '../kit/card';

/** 一般不适用: why nothing is due in a temporary branch. */
export function TemporaryNote({ citation }: { citation: Citation | undefined }) {
  if (!citation) return null;
  return (
    <Card title="临时支部一般不收党费">
      <View>一般不适用（待核）。党费交到正式组织关系所在的支部。</View>
      <Basis citation={citation} />
    </Card>
  );
}
