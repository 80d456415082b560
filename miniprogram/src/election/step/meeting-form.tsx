import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { Choices } from '../../kit/choices';
import { NoticeLine } from '../../kit/notice-line';
import { shareOf } from '../../../../types/shared/elections';
import type { Election } from '../labels';
import { StepFrame, useStep } from './use-step';

interface Draft {
  present: number | undefined;
  ill: number | undefined;
  away: number | undefined;
  passed: 'yes' | 'no' | undefined;
}

const passedOf = (passed: boolean | undefined): Draft['passed'] => {
  if (passed === undefined) return undefined;
  return passed ? 'yes' : 'no';
};

const expectedOf = ({ voters }: Election, { passed }: Draft): number => {
  if (!voters) return 0;
  const excluded = voters.excluded.reduce((sum, { count }) => sum + count, 0);
  return voters.full - voters.checked - (passed === 'no' ? 0 : excluded);
};

/** 选举大会: who ought to be there and who was, and whether that is enough. */
export function MeetingForm({ election }: { election: Election }) {
  const { meeting: before, voters, rules } = election;
  const asks = (voters?.excluded.length ?? 0) > 0;
  const { value: percent, citation } = rules.quorumPercent;
  const form = useStep<Draft>({
    election,
    step: 'meeting',
    before,
    fresh: () => ({
      present: before?.present,
      ill: before?.ill ?? 0,
      away: before?.away ?? 0,
      passed: passedOf(before?.passed),
    }),
    faults: (draft) => {
      const expected = expectedOf(election, draft);
      const { present = 0, ill = 0, away = 0 } = draft;
      return {
        present: presentFault(present, expected, shareOf(expected, percent)),
        ill: present + ill + away > expected ? '实到和缺席加起来超过了应到' : undefined,
        passed: asks && !draft.passed ? '请选一项' : undefined,
      };
    },
    what: ({ present = 0, ill = 0, away = 0, passed }) => ({
      step: 'meeting',
      present,
      ill,
      away,
      ...(before?.activityId && { activityId: before.activityId }),
      ...(asks && { passed: passed === 'yes' }),
    }),
  });
  const expected = expectedOf(election, form.value);
  const needed = shareOf(expected, percent);
  const present = form.value.present ?? 0;
  return (
    <StepFrame election={election} form={form} step="meeting" before={before}>
      {asks && (
        <Card>
          <Choices
            label="大会通过不计入的人员了吗"
            options={[
              { value: 'yes', word: '通过了' },
              { value: 'no', word: '没有通过' },
            ]}
            {...form.field('passed')}
          />
          <Basis citation={rules.notCounted} />
        </Card>
      )}
      <Card title={`应到会 ${expected} 人`}>
        <CountField label="实到（有选举权的）" {...form.field('present')} />
        <CountField label="因病缺席" {...form.field('ill')} />
        <CountField label="因事缺席" {...form.field('away')} />
        {present > 0 && present <= expected && (
          <NoticeLine tone={present >= needed ? 'good' : 'bad'}>
            {present >= needed ? `够了：至少要 ${needed} 人` : `不够：至少要 ${needed} 人，不能选举`}
          </NoticeLine>
        )}
        <View className="secondary">缺席的人不能委托别人投票。</View>
        <Basis citation={citation} working={[`${expected} × ${percent}% 向上取整 = ${needed}`]} />
      </Card>
    </StepFrame>
  );
}

function presentFault(present: number, expected: number, needed: number): string | undefined {
  if (present > expected) return `应到只有 ${expected} 人`;
  return present < needed ? `至少要到 ${needed} 人` : undefined;
}
