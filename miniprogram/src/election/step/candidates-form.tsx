import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { AskForNames, type Named } from '../../domain/ask-for-names';
import { Basis } from '../../domain/basis';
import { MemberField } from '../../domain/member-field';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { Fault } from '../../kit/field';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { newActKey } from '../../services/act-key';
import type { ElectedPost } from '../../../../types/shared/elections';
import { postLabels, type Election } from '../labels';
import { StepFrame, useStep } from './use-step';

interface Draft {
  names: { key: string; memberId?: string; post: ElectedPost }[];
}

const postsOf = ({ direct, request }: Election): ElectedPost[] => {
  if (!direct) return ['member'];
  return [
    ...(request?.secretary ? (['secretary'] as const) : []),
    ...((request?.deputies ?? 0) > 0 ? (['deputySecretary'] as const) : []),
  ];
};

/** 候选人预备人选: as many as the request says, full members; the cloud puts them in order. */
export function CandidatesForm({ election }: { election: Election }) {
  const { candidates: before, request, organizationId, rules } = election;
  const posts = postsOf(election);
  const [first = 'member'] = posts;
  const wanted = request?.candidates ?? 0;
  /** Whose place nobody can tell by strokes. */
  const unsure = new Set(
    (before?.names ?? []).flatMap(({ memberId, isUnsure }) => (isUnsure ? [memberId] : [])),
  );
  const form = useStep<Draft>({
    election,
    step: 'candidates',
    before,
    fresh: () => ({
      ...(unsure.size > 0 && { reason: '核对姓氏笔画顺序' }),
      names:
        before?.names.map(({ memberId, post }) => ({ key: newActKey(), memberId, post })) ??
        Array.from({ length: wanted }, () => ({ key: newActKey(), post: first })),
    }),
    faults: ({ names }) => ({
      ...Object.fromEntries(
        names.flatMap(({ memberId }, index) =>
          memberId === undefined ? [[`names.${index}.memberId`, '请选一位正式党员']] : [],
        ),
      ),
      names: names.length === wanted ? undefined : `请示报的是 ${wanted} 名，现在是 ${names.length} 名`,
    }),
    what: ({ names }) => ({
      step: 'candidates',
      names: names.map(({ memberId = '', post }) => ({ memberId, post })),
      ...(unsure.size > 0 && { placed: true }),
    }),
  });
  const [members, setMembers] = useState<Named[]>(() =>
    (before?.names ?? []).map(({ memberId: id, name }) => ({ id, name, status: 'full' as const })),
  );
  const learn = useCallback(
    (named: Named[]) => setMembers(named.filter(({ status }) => status === 'full')),
    [],
  );
  /** Puts one and the next the other way round. */
  const swap = (at: number) => {
    const { names } = form.value;
    form.change({
      names: [...names.slice(0, at), ...names.slice(at, at + 2).reverse(), ...names.slice(at + 2)],
    });
  };
  return (
    <StepFrame election={election} form={form} step="candidates" before={before}>
      <Card>
        <View className="numbers">{`请示报了 ${wanted} 名。保存以后按姓氏笔画排好顺序。`}</View>
        {unsure.size > 0 && (
          <NoticeLine tone="warn">
            有的字查不到笔画，请把这几位挪到该在的位置。别的仍按姓氏笔画排。
          </NoticeLine>
        )}
        <Basis citation={rules.candidates} />
        <Fault text={form.fault('names')} />
      </Card>
      <AskForNames organizationId={organizationId} purpose="committee" onNamed={learn} />
      {form.items('names').map((one, index) => (
        <RemovableCard key={one.value.key} title={`第 ${index + 1} 位`} onRemove={one.remove}>
          <MemberField label="候选人" members={members} {...one.field('memberId')} />
          {unsure.has(one.value.memberId ?? '') && index > 0 && (
            <PrimaryButton look="quiet" onPress={() => swap(index - 1)}>
              往前挪一位
            </PrimaryButton>
          )}
          {unsure.has(one.value.memberId ?? '') && index + 1 < form.value.names.length && (
            <PrimaryButton look="quiet" onPress={() => swap(index)}>
              往后挪一位
            </PrimaryButton>
          )}
          {posts.length > 1 && (
            <Choices
              label="选什么职务"
              options={posts.map((value) => ({ value, word: postLabels[value] }))}
              {...one.field('post')}
            />
          )}
        </RemovableCard>
      ))}
      <PrimaryButton
        look="quiet"
        icon="plus"
        onPress={() => form.add('names', { key: newActKey(), post: first })}
      >
        添加一位
      </PrimaryButton>
    </StepFrame>
  );
}
