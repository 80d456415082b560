import { View } from '@tarojs/components';
import { developmentSteps, type DevelopmentStep } from '../../../../types/shared/developments';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { stepWords } from '../labels';
import { StepForm } from './form';

definePageConfig({ navigationBarTitleText: '登记一步' });

/** One step of a person: recorded, or put right, with only what the step needs. */
export default function RecordStep() {
  const step = useParameter('step') as DevelopmentStep;
  const state = useCall('development.get', { developmentId: useParameter('developmentId') });
  return (
    <PageShell
      state={state}
      empty={() =>
        !developmentSteps.includes(step) && (
          <StatusView icon="info" title="没有这一步" hint="请返回，从发展纪实里打开" />
        )
      }
    >
      {(person) => (
        <View className="stack">
          <View>
            <View className="page-title">{stepWords[step]}</View>
            <View className="secondary">{person.name}</View>
          </View>
          <StepForm person={person} step={step} />
        </View>
      )}
    </PageShell>
  );
}
