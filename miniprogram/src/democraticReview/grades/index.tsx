import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { DateField } from '../../kit/date-field';
import { needed } from '../../kit/form/use-form';
import { dayOf, startOfDay } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { gradedOf, reviewGrades, type GradeCounts, type ReviewGrade } from '../../../../types/shared/reviews';
import { CorrectionCard } from '../correction-card';
import { gradeLabels, type Year } from '../labels';
import { useStep, useYear } from '../use-step';

definePageConfig({ navigationBarTitleText: '评定等次' });

/** 评定等次: how many of each grade, as the branch decided it; whose grade is which stays on paper. */
export default function Grades() {
  const { organizationId, state } = useYear();
  return (
    <PageShell state={state}>{(of) => <GradesForm of={of} organizationId={organizationId} />}</PageShell>
  );
}

type Draft = Record<ReviewGrade, number | undefined> & { on: number; why: string };

const countsOf = (draft: Draft): GradeCounts =>
  Object.fromEntries(reviewGrades.map((grade) => [grade, draft[grade] ?? 0])) as GradeCounts;

function GradesForm({ of, organizationId }: { of: Year; organizationId: string }) {
  const { grades: before, fullMembers, excellentAtMost: most, rules, gatherings } = of;
  const now = Date.now();
  const held = gatherings.find(({ step, counts }) => step === 'review' && counts)?.startsAt ?? now;
  const form = useStep<Draft>({
    of,
    organizationId,
    step: 'grades',
    isCorrection: before !== undefined,
    fresh: () => ({
      excellent: before?.excellent,
      qualified: before?.qualified,
      basic: before?.basic ?? 0,
      unqualified: before?.unqualified ?? 0,
      on: before ? startOfDay(before.on) : now,
      why: before?.why ?? '',
    }),
    faults: (draft) => {
      const counts = countsOf(draft);
      const graded = gradedOf(counts);
      return {
        excellent: draft.excellent === undefined ? '请填人数，没有填 0' : undefined,
        qualified: qualifiedFault(draft.qualified, graded, fullMembers),
        why: counts.excellent > most ? needed(draft.why, '优秀超过了一般的比例，请写上原因') : undefined,
      };
    },
    what: (draft) => ({
      step: 'grades',
      on: dayOf(draft.on),
      ...countsOf(draft),
      ...(draft.why.trim() && { why: draft.why.trim() }),
    }),
  });
  const counts = countsOf(form.value);
  const isOver = counts.excellent > most;
  const { value: oneOf, citation } = rules.excellentOneOf;
  return (
    <View className="stack">
      <Card>
        <DateField
          dayOnly
          label="支部哪一天评定的"
          from={startOfDay(dayOf(held))}
          until={now}
          {...form.field('on')}
        />
      </Card>
      <Card title={`正式党员 ${fullMembers} 人，已评 ${gradedOf(counts)} 人`}>
        {reviewGrades.map((grade) => (
          <CountField key={grade} label={gradeLabels[grade]} {...form.field(grade)} />
        ))}
        {isOver && <NoticeLine tone="warn">{`优秀一般不超过 ${most} 人`}</NoticeLine>}
        {isOver && <TextField label="为什么超过" max={100} room="wrap" {...form.field('why')} />}
        <View className="secondary">
          预备党员不评等次。这里只记各等次的人数，谁是哪一等写在纸上的汇总表里。
        </View>
        <Basis
          citation={citation}
          note={`优秀一般不超过 ${most} 人`}
          working={[`${fullMembers} ÷ ${oneOf}，取整数，是 ${most} 人`]}
        />
      </Card>
      {before && <CorrectionCard form={form} />}
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          {before ? '保存更正' : '登记'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

function qualifiedFault(value: number | undefined, graded: number, fullMembers: number): string | undefined {
  if (value === undefined) return '请填人数，没有填 0';
  if (graded === 0) return '请填各等次的人数';
  return graded > fullMembers ? `加起来超过了正式党员 ${fullMembers} 人` : undefined;
}
