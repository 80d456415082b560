import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { postLabels as committeePosts } from '../../domain/labels';
import { MemberField } from '../../domain/member-field';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { Choices } from '../../kit/choices';
import type { Post } from '../../services/contract';
import { moreThanHalf, shareOf } from '../../../../types/shared/elections';
import { postLabels, type Election } from '../labels';
import { StepFrame, useStep } from './use-step';

interface Draft {
  present: number | undefined;
  issued: number | undefined;
  returned: number | undefined;
  valid: number | undefined;
  chosen: { post: 'secretary' | 'deputySecretary'; memberId?: string; yes: number | undefined }[];
  duties: { memberId: string; name: string; post: Duty }[];
}

type Duty = Exclude<Post, 'secretary' | 'deputySecretary'>;

const duties: readonly Duty[] = [
  'committeeMember',
  'organizationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
  'youthOfficer',
];

/** 第一次全体会议: secretary and deputies, and which of the others sees to what. */
export function SessionForm({ election }: { election: Election }) {
  const { session: before, request, committee, rules, kind } = election;
  const size = committee.length;
  const dutyOf = (memberId: string): Duty =>
    (before?.duties.find((one) => one.memberId === memberId)?.post as Duty | undefined) ?? 'committeeMember';
  const form = useStep<Draft>({
    election,
    step: 'session',
    before,
    fresh: () => ({
      present: before?.present ?? size,
      issued: before?.issued ?? size,
      returned: before?.returned ?? size,
      valid: before?.valid ?? size,
      chosen: before?.chosen.map(({ memberId, post, yes }) => ({
        memberId,
        post: post === 'secretary' ? ('secretary' as const) : ('deputySecretary' as const),
        yes,
      })) ?? [
        ...(request?.secretary ? [{ post: 'secretary' as const, yes: undefined }] : []),
        ...Array.from({ length: request?.deputies ?? 0 }, () => ({
          post: 'deputySecretary' as const,
          yes: undefined,
        })),
      ],
      duties: committee.map(({ memberId, name }) => ({ memberId, name, post: dutyOf(memberId) })),
    }),
    faults: ({ present = 0, issued = 0, returned = 0, valid = 0, chosen }) => ({
      ...(Object.fromEntries(
        chosen.flatMap(({ memberId, yes = 0 }, index) => [
          ...(memberId ? [] : [[`chosen.${index}.memberId`, '请选一位委员']]),
          ...(yes > valid ? [[`chosen.${index}.yes`, `超过了有效票 ${valid}`]] : []),
        ]),
      ) as Record<string, string>),
      present: present > size ? `委员只有 ${size} 人` : undefined,
      issued: issued > present ? `实到只有 ${present} 人` : undefined,
      returned: returned > issued ? `只发出了 ${issued} 张` : undefined,
      valid: valid > returned ? `只收回了 ${returned} 张` : undefined,
    }),
    what: ({ present = 0, issued = 0, returned = 0, valid = 0, chosen, duties: all }) => ({
      step: 'session',
      present,
      issued,
      returned,
      valid,
      chosen: chosen.map(({ memberId = '', post, yes = 0 }) => ({ memberId, post, yes })),
      // Who was chosen has a post already; in a by-election the others keep theirs.
      duties: all
        .filter(
          ({ memberId, post }) =>
            !chosen.some((one) => one.memberId === memberId) && post !== 'committeeMember',
        )
        .map(({ memberId, post }) => ({ memberId, post })),
    }),
  });
  const people = committee.map(({ memberId: id, name }) => ({ id, name }));
  const { value: percent, citation } = rules.sessionPercent;
  return (
    <StepFrame election={election} form={form} step="session" before={before}>
      <Card title={`委员 ${size} 人`}>
        <CountField label="实到" {...form.field('present')} />
        <CountField label="发出" {...form.field('issued')} />
        <CountField label="收回" {...form.field('returned')} />
        <CountField label="有效" {...form.field('valid')} />
        <Basis
          citation={citation}
          working={[`${size} × ${percent}% 向上取整 = ${shareOf(size, percent)} 人到会`]}
        />
      </Card>
      {form.items('chosen').map((one, index) => (
        <Card key={`${one.value.post}-${index}`} title={postLabels[one.value.post]}>
          <MemberField label="选出的是" members={people} {...one.field('memberId')} />
          <CountField label="得票" {...one.field('yes')} />
          <View className="secondary numbers">{`过半要 ${moreThanHalf(size)} 票。`}</View>
        </Card>
      ))}
      {kind === 'renewal' &&
        form.items('duties').map((one) =>
          form.value.chosen.some(({ memberId }) => memberId === one.value.memberId) ? null : (
            <Card key={one.value.memberId} title={one.value.name}>
              <Choices
                label="分工"
                options={duties.map((value) => ({ value, word: committeePosts[value] }))}
                {...one.field('post')}
              />
            </Card>
          ),
        )}
    </StepFrame>
  );
}
