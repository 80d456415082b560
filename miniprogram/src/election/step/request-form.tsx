import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { CheckRow } from '../../kit/check-row';
import { DateField } from '../../kit/date-field';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { TextField } from '../../kit/text-field';
import { addMonths } from '../../../../types/shared/calendar';
import { candidatesAtLeast } from '../../../../types/shared/elections';
import type { Election } from '../labels';
import { StepFrame, useStep } from './use-step';

interface Draft {
  plannedOn: number;
  seats: number | undefined;
  candidates: number | undefined;
  secretary: boolean;
  deputies: number | undefined;
  why: string;
}

/** True where too few full members are there for a committee. */
const isDirect = ({ body, fullMembers, rules, request, direct }: Election): boolean =>
  request
    ? direct
    : body === 'branch' && fullMembers !== undefined && fullMembers < rules.committeeFrom.value;

/** How many candidates there must be at least. */
const least = (election: Election, { seats = 0, secretary, deputies = 0 }: Draft): number =>
  isDirect(election)
    ? Number(secretary) + deputies
    : candidatesAtLeast(seats, election.rules.surplusPercent.value);

/** Early or late, by the day that is planned. */
function movedBy({ kind, termEndsOn, moved }: Election, plannedOn: number): boolean {
  if (kind !== 'renewal' || !termEndsOn) return false;
  const day = dayOf(plannedOn);
  return day > termEndsOn || day < addMonths(termEndsOn, -6) || (moved !== undefined && day === termEndsOn);
}

/** 请示: how many, and when. */
export function RequestForm({ election }: { election: Election }) {
  const { request: before, kind, rules } = election;
  const direct = isDirect(election);
  const form = useStep<Draft>({
    election,
    step: 'request',
    before,
    fresh: () => ({
      plannedOn: before ? startOfDay(before.plannedOn) : monthsLater(Date.now(), rules.requestMonths),
      seats: before?.seats ?? (direct ? 0 : undefined),
      candidates: before?.candidates,
      secretary: before?.secretary ?? kind === 'renewal',
      deputies: before?.deputies ?? 0,
      why: before?.why ?? '',
    }),
    faults: (draft) => {
      const needed = least(election, draft);
      return {
        seats: draft.seats === undefined ? '请填委员名额' : undefined,
        candidates: (draft.candidates ?? 0) < needed ? `至少要 ${needed} 名候选人` : undefined,
      };
    },
    what: ({ plannedOn, seats = 0, candidates = 0, secretary, deputies = 0, why }) => ({
      step: 'request',
      plannedOn: dayOf(plannedOn),
      seats,
      candidates,
      secretary,
      deputies,
      ...(why.trim() && { why: why.trim() }),
    }),
  });
  const draft = form.value;
  const needed = least(election, draft);
  const [percent, from] = [rules.surplusPercent.value, rules.committeeFrom];
  return (
    <StepFrame election={election} form={form} step="request" before={before}>
      <Card title="名额">
        {direct ? (
          <>
            <View className="numbers">{`正式党员不足 ${from.value} 人，不设委员会，由大会直接选书记，必要时选副书记。`}</View>
            <Basis citation={from.citation} />
          </>
        ) : (
          <CountField label="委员应选" {...form.field('seats')} />
        )}
        <CheckRow checked={draft.secretary} onChange={(secretary) => form.change({ secretary })}>
          选书记 1 名
        </CheckRow>
        <CountField label="选副书记" {...form.field('deputies')} />
        <CountField label="候选人数" {...form.field('candidates')} />
        <View className="secondary numbers">
          {direct
            ? '书记、副书记可以等额。'
            : `应选 ${draft.seats ?? 0} 名，差额不少于 ${percent}%，候选人至少 ${needed} 名。`}
        </View>
        <Basis
          citation={rules.surplusPercent.citation}
          working={[`(${draft.seats ?? 0} × 6 + 4) ÷ 5 取整 = ${needed}`]}
        />
      </Card>
      <Card title="时间">
        <DateField
          dayOnly
          label="拟哪一天开选举大会"
          from={monthsLater(Date.now(), -24)}
          until={monthsLater(Date.now(), 24)}
          {...form.field('plannedOn')}
        />
        <View className="secondary numbers">{`一般提前 ${rules.requestMonths} 个月请示。`}</View>
        {movedBy(election, draft.plannedOn) && (
          <>
            <NoticeLine tone="warn">
              {`和届满日隔得远，算提前或延期，要上级同意，一般不超过 ${rules.movedMonths.value} 个月。`}
            </NoticeLine>
            <Basis citation={rules.movedMonths.citation} />
          </>
        )}
        <TextField
          label="提前或延期的原因"
          max={200}
          room="wrap"
          hint="按期换届不用填。"
          {...form.field('why')}
        />
      </Card>
    </StepFrame>
  );
}
