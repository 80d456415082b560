import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDay, formatTime } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import { Tag } from '../../kit/tag';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { reviewGatherings, reviewSteps, type ReviewStep } from '../../../../types/shared/reviews';
import { gradesInWords, sheetsInWords, stepHints, stepLabels, type Year } from '../labels';

interface Props {
  of: Year;
  organizationId: string;
}

/** Every step in order, what it says, and where it is done. */
export function Steps({ of, organizationId }: Props) {
  return (
    <Card title="一步一步办" list>
      {reviewSteps.map((step) => (
        <Step key={step} step={step} of={of} organizationId={organizationId} />
      ))}
    </Card>
  );
}

function Step({ step, of, organizationId }: Props & { step: ReviewStep }) {
  const { nextStep, done, mayRecord } = of;
  const said = saidOf(of, step);
  const hint = said.length > 0 ? said.join('；') : stepHints[step];
  const to = wayOf(of, step, organizationId);
  if (!to || !mayRecord) {
    return (
      <View className="review-step">
        <View>{stepLabels[step]}</View>
        <View className="secondary numbers">{hint}</View>
      </View>
    );
  }
  return <MenuRow label={stepLabels[step]} hint={hint} aside={asideOf(step, nextStep, done)} onPress={to} />;
}

function asideOf(step: ReviewStep, next: ReviewStep | undefined, done: readonly ReviewStep[]) {
  if (done.includes(step)) return <Tag tone="good" icon="check-circle" word="已办" />;
  return step === next ? <Tag tone="warn" icon="edit" word="下一步" /> : undefined;
}

/** What a step says. */
function saidOf({ members, gatherings, sheets, grades, items }: Year, step: ReviewStep): string[] {
  switch (step) {
    case 'talks': {
      const talked = members.filter((one) => one.talked).length;
      return talked > 0 ? [`谈过 ${talked} 人，共 ${members.length} 人`] : [];
    }
    case 'life':
    case 'review':
      return gatherings
        .filter((one) => one.step === step)
        .map(({ startsAt, counts }) =>
          counts
            ? `${formatDay(startsAt)}，应到 ${counts.expected}，实到 ${counts.present}`
            : `安排在${formatTime(startsAt)}`,
        );
    case 'sheets':
      return sheets ? [sheetsInWords(sheets)] : [];
    case 'grades':
      return grades ? [gradesInWords(grades)] : [];
    case 'rectification': {
      const open = items.filter(({ doneOn }) => doneOn === undefined).length;
      if (items.length === 0) return [];
      return [`共 ${items.length} 条，${open > 0 ? `还有 ${open} 条没有完成` : '都完成了'}`];
    }
  }
}

/** Where a step is done: a gathering on its own page, or where one is announced. */
function wayOf({ gatherings, year }: Year, step: ReviewStep, organizationId: string) {
  const ofYear = { organizationId, year };
  const own = pages.democraticReview;
  switch (step) {
    case 'life':
    case 'review': {
      const one = gatherings.filter((gathering) => gathering.step === step).at(-1);
      return () =>
        open(
          one
            ? pages.activity.detail({ activityId: one.activityId })
            : pages.activity.publish({ organizationId, kind: reviewGatherings[step] }),
        );
    }
    case 'talks':
      return () => open(own.talks(ofYear));
    case 'sheets':
      return gatherings.some((one) => one.step === 'review' && one.counts)
        ? () => open(own.sheets(ofYear))
        : undefined;
    case 'grades':
      return gatherings.some((one) => one.step === 'review' && one.counts)
        ? () => open(own.grades(ofYear))
        : undefined;
    case 'rectification':
      return () => open(own.rectification(ofYear));
  }
}
