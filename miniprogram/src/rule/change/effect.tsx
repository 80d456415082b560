import { View } from '@tarojs/components';
import { doubtOf } from '../../../../types/shared/rules';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import type { Output } from '../../services/contract';
import { judgementLabels, withUnit } from '../labels';
import '../parts.scss';

type Preview = Output<'rule.preview'>;

/** What a change would change, and for whom. */
export function Effect({ preview, unit }: { preview: Preview; unit: string }) {
  const { from, before, after, effect, secondPerson } = preview;
  return (
    <Card title="会改变什么">
      <View className="numbers">{`从${formatDate(from)}起`}</View>
      {before && <View className="numbers">{`原来：${saidOf(before, unit)}`}</View>}
      {after && <View className="numbers">{`以后：${saidOf(after, unit)}`}</View>}
      {effect && <Counted effect={effect} />}
      {!effect && after && (
        <View className="secondary">{`这些地方会跟着变：${after.usedIn.join('、')}`}</View>
      )}
      {secondPerson && (
        <View className="rule-action">
          <NoticeLine tone="warn">改数字要两个人：登记以后，请区里另一位同志在生效前确认</NoticeLine>
        </View>
      )}
    </Card>
  );
}

function Counted({ effect }: { effect: NonNullable<Preview['effect']> }) {
  const { branches, changed, rows, changes } = effect;
  return (
    <>
      <View className="numbers">{`全区 ${branches} 个支部里，${changed} 个会有变化`}</View>
      {changes.map(({ what, more, fewer }) => (
        <View key={what} className="secondary numbers">
          {`${judgementLabels[what]}：${[
            more > 0 ? `${more} 个支部增加` : '',
            fewer > 0 ? `${fewer} 个支部减少` : '',
          ]
            .filter(Boolean)
            .join('，')}`}
        </View>
      ))}
      {rows.map(({ id, name, branches: all, changed: some }) => (
        <View key={id} className="secondary numbers">{`${name}：${all} 个支部里 ${some} 个`}</View>
      ))}
      <View className="secondary">按现在的党员人数和委员推算，只看不改。</View>
    </>
  );
}

type Held = NonNullable<Preview['before']>;

/** The number, the edition with its article, and a word where it is unsure. */
function saidOf({ value, citation }: Held, unit: string): string {
  return [
    value === undefined ? '' : withUnit(value, unit),
    citation ? `${citation.edition}年版${citation.article}` : '本地惯例',
    citation ? doubtOf(citation) : '',
  ]
    .filter(Boolean)
    .join('，');
}
