import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { AskForNames, type Named } from '../../domain/ask-for-names';
import { Basis } from '../../domain/basis';
import { MemberField } from '../../domain/member-field';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { Choices } from '../../kit/choices';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { moreThanHalf, outcomeOf, type Reading } from '../../../../types/shared/elections';
import { postLabels, type Election } from '../labels';
import { StepFrame, useStep } from './use-step';

interface Line {
  memberId: string;
  name: string;
  yes: number | undefined;
  no: number | undefined;
  abstain: number | undefined;
}

interface Draft {
  issued: number | undefined;
  returned: number | undefined;
  valid: number | undefined;
  lines: Line[];
  others: { key: string; memberId?: string; yes: number | undefined }[];
  by: Reading | undefined;
  from: string;
  vacant: string;
}

/** The ballot that is written: the next one, or, where all are counted, the last one again. */
function roundOf({ nextRound, rounds }: Election) {
  const last = rounds.at(-1);
  if (nextRound || !last) return { round: nextRound?.round ?? 0, before: undefined, next: nextRound };
  return { round: rounds.length - 1, before: last, next: undefined };
}

/** 计票: the totals of one ballot, and who is elected by them. */
export function BallotsForm({ election }: { election: Election }) {
  const { organizationId, rules, expected = 0, meeting } = election;
  const { round, before, next } = roundOf(election);
  const seats = next?.seats ?? before?.seats ?? 0;
  const present = meeting?.present ?? 0;
  const form = useStep<Draft>({
    election,
    step: 'ballots',
    before,
    round,
    fresh: () => ({
      issued: before?.issued ?? present,
      returned: before?.returned,
      valid: before?.valid,
      lines:
        before?.lines.map(({ memberId, name, yes, no, abstain }) => ({ memberId, name, yes, no, abstain })) ??
        (next?.candidates ?? []).map((one) => ({ ...one, yes: undefined, no: 0, abstain: 0 })),
      others: before?.others.map(({ memberId, yes }) => ({ key: newActKey(), memberId, yes })) ?? [],
      by: before?.reading?.by,
      from: before?.reading?.from ?? '',
      vacant: before ? (election.vacant ?? '') : '',
    }),
    faults: (draft) => faultsOf(draft, { seats, present }),
    what: ({ issued = 0, returned = 0, valid = 0, lines, others, by, from, vacant }) => ({
      step: 'ballots',
      round,
      issued,
      returned,
      valid,
      lines: lines.map(({ memberId, yes = 0, no = 0, abstain = 0 }) => ({ memberId, yes, no, abstain })),
      others: others.map(({ memberId = '', yes = 0 }) => ({ memberId, yes })),
      ...(by && from.trim() && { reading: { by, from: from.trim() } }),
      ...(vacant.trim() && { vacant: vacant.trim() }),
    }),
  });
  const [members, setMembers] = useState<Named[]>([]);
  const learn = useCallback(
    (named: Named[]) => setMembers(named.filter(({ status }) => status === 'full')),
    [],
  );
  const draft = form.value;
  const votes = [...draft.lines, ...draft.others].flatMap(({ memberId, yes = 0 }) =>
    memberId ? [{ memberId, yes }] : [],
  );
  const { byExpected, differ } = outcomeOf({ votes, seats }, { expected, present });
  const post = next?.post ?? before?.post ?? 'member';
  return (
    <StepFrame election={election} form={form} step="ballots" before={before}>
      <Card title={`第 ${round + 1} 轮：选${postLabels[post]} ${seats} 名`}>
        {next?.isTie && <NoticeLine tone="warn">上一轮票数相同，就这几位再选一次。</NoticeLine>}
        <CountField label="发出" {...form.field('issued')} />
        <CountField label="收回" {...form.field('returned')} />
        <CountField label="有效" {...form.field('valid')} />
        <Basis citation={rules.ballot} />
      </Card>
      {form.items('lines').map((line) => (
        <Card key={line.value.memberId} title={line.value.name}>
          <CountField label="赞成" {...line.field('yes')} />
          <CountField label="不赞成" {...line.field('no')} />
          <CountField label="弃权" {...line.field('abstain')} />
        </Card>
      ))}
      {draft.others.length > 0 && (
        <AskForNames organizationId={organizationId} purpose="committee" onNamed={learn} />
      )}
      {form.items('others').map((one, index) => (
        <RemovableCard key={one.value.key} title={`另选他人 ${index + 1}`} onRemove={one.remove}>
          <MemberField label="另选的人" members={members} {...one.field('memberId')} />
          <CountField label="得票" {...one.field('yes')} />
        </RemovableCard>
      ))}
      <PrimaryButton
        look="quiet"
        icon="plus"
        onPress={() => form.add('others', { key: newActKey(), yes: undefined })}
      >
        添加另选的人
      </PrimaryButton>
      <Card title="按这些票">
        <View className="numbers">
          {byExpected.elected.length > 0 ? `当选 ${byExpected.elected.length} 名` : '还没有人过半'}
          {byExpected.tied.length > 0 && `，${byExpected.tied.length} 人票数相同，要再选一次`}
          {byExpected.tied.length === 0 && byExpected.left > 0 && `，还差 ${byExpected.left} 名`}
        </View>
        <Basis
          citation={rules.majority}
          working={[
            `应到 ${expected} 人，过半要 ${moreThanHalf(expected)} 票`,
            `实到 ${present} 人，过半要 ${moreThanHalf(present)} 票`,
          ]}
        />
        {differ && (
          <>
            <NoticeLine tone="warn">
              两种算法结果不同，请先问清按哪一种。没问清可以先登记，以后再补。
            </NoticeLine>
            <Choices
              label="按哪一种"
              options={[
                { value: 'expected', word: '应到会的半数' },
                { value: 'present', word: '实到会的半数' },
              ]}
              {...form.field('by')}
            />
            <TextField
              label="是谁答复的"
              max={60}
              hint="例如：上级某月某日电话答复"
              {...form.field('from')}
            />
          </>
        )}
        {byExpected.left > 0 && byExpected.elected.length > 0 && post !== 'secretary' && (
          <TextField
            label="名额先空着的原因"
            max={100}
            room="wrap"
            hint="大会同意不再选才填；要再选一轮就不填。"
            {...form.field('vacant')}
          />
        )}
      </Card>
    </StepFrame>
  );
}

/** What cannot be in the totals of a ballot. */
function faultsOf(
  { issued = 0, returned = 0, valid = 0, lines, others }: Draft,
  { seats, present }: { seats: number; present: number },
) {
  const cast = [...lines, ...others].reduce((sum, { yes = 0 }) => sum + yes, 0);
  const ofLines = lines.flatMap(({ yes, no = 0, abstain = 0 }, index) => {
    if (yes === undefined) return [[`lines.${index}.yes`, '请填得票']];
    return yes + no + abstain > valid ? [[`lines.${index}.abstain`, `加起来超过了有效票 ${valid}`]] : [];
  });
  const ofOthers = others.flatMap(({ memberId, yes = 0 }, index) => [
    ...(memberId ? [] : [[`others.${index}.memberId`, '请选一位正式党员']]),
    ...(yes > valid ? [[`others.${index}.yes`, `超过了有效票 ${valid}`]] : []),
  ]);
  return {
    ...(Object.fromEntries([...ofLines, ...ofOthers]) as Record<string, string>),
    issued: issued > present ? `实到只有 ${present} 人` : undefined,
    returned: returned > issued ? `只发出了 ${issued} 张；收回的多于发出的，选举无效` : undefined,
    valid: validFault(valid, returned, { cast, most: seats * valid }),
  };
}

function validFault(
  valid: number,
  returned: number,
  { cast, most }: { cast: number; most: number },
): string | undefined {
  if (valid > returned) return `只收回了 ${returned} 张`;
  return cast > most ? `赞成票一共 ${cast}，每张票最多选应选的人数，不能超过 ${most}` : undefined;
}
