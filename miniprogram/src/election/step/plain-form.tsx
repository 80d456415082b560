import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import type { Election } from '../labels';
import { StepFrame, useStep } from './use-step';

interface Props {
  election: Election;
  step: 'preparation' | 'report';
}

const words = {
  preparation:
    '通知全体党员，备好选举办法（草案）、选票，推选监票人、计票人。由上一届委员会主持；不设委员会的，由上一届书记主持。',
  report: '把选举结果报上级：书记、副书记报批，委员备案。报告可以在“成套文件”里取出。',
} as const;

/** A step of which only the day is written down. */
export function PlainForm({ election, step }: Props) {
  const before = election[step];
  const form = useStep({ election, step, before, fresh: () => ({}), what: () => ({ step }) });
  return (
    <StepFrame election={election} form={form} step={step} before={before}>
      <Card>
        <View>{words[step]}</View>
        <Basis citation={step === 'report' ? election.rules.report : election.rules.chair} />
      </Card>
    </StepFrame>
  );
}
