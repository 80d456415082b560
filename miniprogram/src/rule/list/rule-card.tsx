import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { withUnit } from '../labels';
import '../parts.scss';
import type { Rule } from './search';

interface Props {
  rule: Rule;
  /** Given where the reader may lay it down anew. */
  onChange: (() => void) | undefined;
}

/** A rule: what it asks, by which article, where it counts, and what is to come. */
export function RuleCard({ rule, onChange }: Props) {
  const { name, value, unit = '', citation, why, usedIn, next } = rule;
  return (
    <Card title={value === undefined ? name : `${name} ${withUnit(value, unit)}`}>
      {citation ? (
        <Basis citation={citation} />
      ) : (
        <View className="secondary">{`本地惯例，不是条例规定：${why ?? ''}`}</View>
      )}
      <View className="secondary">{`用在：${usedIn.join('、')}`}</View>
      {next && (
        <View className="numbers">
          {`${formatDate(next.from)}起：${
            next.value === undefined ? `${next.edition ?? ''}年版` : withUnit(next.value, unit)
          }`}
        </View>
      )}
      {onChange && (
        <View className="rule-action">
          <PrimaryButton look="quiet" icon="edit" onPress={onChange}>
            调整这一条
          </PrimaryButton>
        </View>
      )}
    </Card>
  );
}
