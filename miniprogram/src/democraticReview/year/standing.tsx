import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Bases } from '../../domain/basis/bases';
import { Card } from '../../kit/card';
import { Tag } from '../../kit/tag';
import { reviewSteps } from '../../../../types/shared/reviews';
import { stepLabels, type Year } from '../labels';

/** Where the year's work stands, and on what it rests. */
export function Standing({ of }: { of: Year }) {
  const { name, nextStep, done, rules } = of;
  const { lives, from, reviews, talks } = rules;
  return (
    <Card title={name}>
      {nextStep ? (
        <Tag tone="warn" icon="edit" word={`下一步：${stepLabels[nextStep]}`} />
      ) : (
        <Tag tone="good" icon="check-circle" word="都完成了" />
      )}
      <View className="secondary numbers">{`办好 ${done.length} 步，共 ${reviewSteps.length} 步`}</View>
      <View className="secondary numbers">
        {`每年至少 ${lives.value} 次组织生活会，一般 ${from.value} 月以后开；民主评议一般结合着开。`}
      </View>
      <Bases count={3}>
        <Basis citation={talks.citation} note={`谈心谈话，每年至少 ${talks.value} 次`} />
        <Basis citation={lives.citation} note={`组织生活会，每年至少 ${lives.value} 次`} />
        <Basis citation={reviews.citation} note={`民主评议，每年至少 ${reviews.value} 次`} />
      </Bases>
    </Card>
  );
}
