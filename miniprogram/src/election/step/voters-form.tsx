import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { shareOf, exclusionKinds, type ExclusionKind } from '../../../../types/shared/elections';
import { exclusionLabels, type Election } from '../labels';
import { StepFrame, useStep } from './use-step';

type Draft = { full: number | undefined; checked: number | undefined } & Partial<
  Record<ExclusionKind, number | undefined>
>;

const excludedOf = (draft: Draft) =>
  exclusionKinds.flatMap((kind) => {
    const count = draft[kind] ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });

const sumOf = (draft: Draft): number => excludedOf(draft).reduce((sum, { count }) => sum + count, 0);

/** 有选举权的人: who is counted and who is not, each by its article, and what follows from it. */
export function VotersForm({ election }: { election: Election }) {
  const { voters: before, rules, fullMembers } = election;
  const form = useStep<Draft>({
    election,
    step: 'voters',
    before,
    fresh: () => ({
      full: before?.full ?? fullMembers,
      checked: before?.checked ?? 0,
      ...Object.fromEntries((before?.excluded ?? []).map(({ kind, count }) => [kind, count])),
    }),
    faults: (draft) => ({
      full: draft.full ? undefined : '请填正式党员人数',
      checked:
        (draft.checked ?? 0) + sumOf(draft) >= (draft.full ?? 0) ? '不计入的人数太多，请核对' : undefined,
    }),
    what: (draft) => ({
      step: 'voters',
      full: draft.full ?? 0,
      checked: draft.checked ?? 0,
      excluded: excludedOf(draft),
    }),
  });
  const draft = form.value;
  const [full, checked, excluded] = [draft.full ?? 0, draft.checked ?? 0, sumOf(draft)];
  const expected = Math.max(0, full - checked - excluded);
  const { value: percent, citation } = rules.quorumPercent;
  return (
    <StepFrame election={election} form={form} step="voters" before={before}>
      <Card title="有选举权的">
        <CountField label="正式党员" {...form.field('full')} />
        {fullMembers !== undefined && (
          <View className="secondary numbers">{`名册上现在有 ${fullMembers} 名。预备党员没有选举权，不算在内。`}</View>
        )}
        <CountField label="经核对不计入" {...form.field('checked')} />
        <View className="secondary">依照党章没有选举权的，只填人数，不写原因。</View>
        <Basis citation={rules.rightToVote} />
      </Card>
      <Card title="可以不计入应到会人数的">
        <View className="secondary">要报上级同意，并经大会通过。没有就不用填。</View>
        {exclusionKinds.map((kind) => (
          <CountField key={kind} label={exclusionLabels[kind]} {...form.field(kind)} />
        ))}
        <Basis citation={rules.notCounted} />
      </Card>
      <Card title={`应到会 ${expected} 人`}>
        <View className="numbers">{`至少到会 ${shareOf(expected, percent)} 人，才能选举。`}</View>
        <Basis
          citation={citation}
          working={[
            `${full} − ${checked} − ${excluded} = ${expected}`,
            `${expected} × ${percent}% 向上取整 = ${shareOf(expected, percent)}`,
          ]}
        />
      </Card>
    </StepFrame>
  );
}
