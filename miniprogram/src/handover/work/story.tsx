import { View } from '@tarojs/components';
import { ToldSteps } from '../../domain/told-steps';
import { Card } from '../../kit/card';
import { Tag } from '../../kit/tag';
import { handoverStepWords } from '../../../../types/shared/handovers';
import { stateLooks, type Page } from '../labels';

/** Who hands over to whom, on what it rests, and what happened so far. */
export function Story({ page: { organizationName, from, handover } }: { page: Page }) {
  if (!handover) {
    return (
      <Card title={organizationName}>
        <View>{from ? `现任书记：${from.name}` : '现在没有书记'}</View>
        <View className="secondary">
          书记的选举、任免按党内规定办理。定下来以后在这里交接：上级同意，移交的同志和接手的同志各点一次，职务和权限随着过去，支部的记录都留在支部。
        </View>
      </Card>
    );
  }
  const { to, basis, state, steps } = handover;
  return (
    <>
      <Card title={organizationName} aside={<Tag {...stateLooks[state]} />}>
        <View>{from ? `移交：${from.name}` : '原来没有书记'}</View>
        <View>{`接手：${to.name}`}</View>
        <View className="secondary">{`依据：${basis}`}</View>
      </Card>
      <ToldSteps
        steps={steps.map(({ step, at, by, text }) => ({
          at,
          said: `${by} ${handoverStepWords[step]}`,
          text,
        }))}
      />
    </>
  );
}
