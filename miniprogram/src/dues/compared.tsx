import { View } from '@tarojs/components';
import { yuan } from './labels';

interface Props {
  recordedFen: number;
  handedUpFen: number;
  receivedFen: number;
}

/** What was received, handed up and came, and each difference by name. */
export function Compared({ recordedFen, handedUpFen, receivedFen }: Props) {
  return (
    <View>
      <View className="numbers">{`登记收到 ${yuan(recordedFen)}`}</View>
      <View className="numbers">{`登记上缴 ${yuan(handedUpFen)}`}</View>
      <View className="numbers">{`上级收到 ${yuan(receivedFen)}`}</View>
      {differencesOf({ recordedFen, handedUpFen, receivedFen }).map((line) => (
        <View key={line} className="secondary numbers">
          {line}
        </View>
      ))}
    </View>
  );
}

/** The differences in words; none where all agree. */
export function differencesOf({ recordedFen, handedUpFen, receivedFen }: Props): string[] {
  const open = recordedFen - handedUpFen;
  const onTheWay = handedUpFen - receivedFen;
  return [
    ...(open > 0 ? [`还有 ${yuan(open)} 没有登记上缴`] : []),
    ...(open < 0 ? [`上缴比收到的多 ${yuan(-open)}，请核对`] : []),
    ...(onTheWay > 0 ? [`登记上缴的 ${yuan(onTheWay)} 上级还没有确认，或数目不一样`] : []),
    ...(onTheWay < 0 ? [`上级收到的比登记上缴的多 ${yuan(-onTheWay)}，请核对`] : []),
  ];
}
