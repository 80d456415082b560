import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { formatTime, startOfDay } from '../../kit/format/time';
import { CountField } from '../../kit/count-field';
import { Choices } from '../../kit/choices';
import { Fault } from '../../kit/field';
import { NoticeLine } from '../../kit/notice-line';
import { shareOf } from '../../../../types/shared/elections';
import type { Election } from '../labels';
import { StepFrame, useStep } from './use-step';

interface Draft {
  /** The gathering whose roll says who came; `none` where none was announced here. */
  activityId: string | undefined;
  present: number | undefined;
  ill: number | undefined;
  away: number | undefined;
  passed: 'yes' | 'no' | undefined;
}

const none = 'none';

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
  const { meeting: before, voters, rules, gatherings } = election;
  const asks = (voters?.excluded.length ?? 0) > 0;
  const { value: percent, citation } = rules.quorumPercent;
  const gatheringOf = (id: string | undefined) => gatherings.find(({ activityId }) => activityId === id);
  /** As the roll says it now, where there is one. */
  const presentOf = ({ activityId, present }: Pick<Draft, 'activityId' | 'present'>) =>
    gatheringOf(activityId)?.present ?? present;
  const form = useStep<Draft>({
    election,
    step: 'meeting',
    before,
    fresh: () => ({
      activityId: before?.activityId ?? (before || gatherings.length === 0 ? none : undefined),
      present: before?.present,
      ill: before?.ill ?? 0,
      away: before?.away ?? 0,
      passed: passedOf(before?.passed),
    }),
    faults: (draft) => {
      const expected = expectedOf(election, draft);
      const { ill = 0, away = 0 } = draft;
      const present = presentOf(draft) ?? 0;
      return {
        activityId: draft.activityId === undefined ? '请选择是哪一次大会' : undefined,
        present: presentFault(present, expected, shareOf(expected, percent)),
        ill: present + ill + away > expected ? '实到和缺席加起来超过了应到' : undefined,
        passed: asks && !draft.passed ? '请选一项' : undefined,
      };
    },
    what: ({ activityId, ill = 0, away = 0, passed, ...draft }) => ({
      step: 'meeting',
      present: presentOf({ activityId, ...draft }) ?? 0,
      ill,
      away,
      ...(activityId && activityId !== none && { activityId }),
      ...(asks && { passed: passed === 'yes' }),
    }),
  });
  const expected = expectedOf(election, form.value);
  const needed = shareOf(expected, percent);
  const present = presentOf(form.value) ?? 0;
  const chosen = gatheringOf(form.value.activityId);
  const choose = (activityId: string) => {
    const one = gatheringOf(activityId);
    form.change({ activityId });
    if (one?.present === undefined) return;
    // Who is not there is away until somebody says that they are ill.
    const away = Math.max(0, expectedOf(election, form.value) - one.present);
    form.change({ on: startOfDay(one.on), present: one.present, ill: 0, away });
  };
  return (
    <StepFrame election={election} form={form} step="meeting" before={before}>
      {gatherings.length > 0 && (
        <Card>
          <Choices
            label="是哪一次大会"
            options={[
              ...gatherings.map(({ activityId, title, startsAt, present: came }) => ({
                value: activityId,
                word: `${formatTime(startsAt)} ${title}，${came === undefined ? '还没结束' : `实到 ${came} 人`}`,
              })),
              { value: none, word: '没有在这里发布' },
            ]}
            {...form.field('activityId')}
            onChange={choose}
          />
          {chosen?.present === undefined ? (
            chosen && <NoticeLine tone="warn">大会还没结束登记，请先在“签到名单”里结束活动。</NoticeLine>
          ) : (
            <View className="secondary">实到人数取自签到名单，不用另填；不对的，请到签到名单更正。</View>
          )}
        </Card>
      )}
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
        <View className="stack">
          <View>
            {chosen?.present === undefined ? (
              <CountField label="实到（有选举权的）" {...form.field('present')} />
            ) : (
              <>
                <View className="numbers">{`实到（有选举权的）${chosen.present} 人`}</View>
                <Fault text={form.fault('present')} />
              </>
            )}
            <CountField label="因病缺席" {...form.field('ill')} />
            <CountField label="因事缺席" {...form.field('away')} />
          </View>
          {present > 0 && present <= expected && (
            <NoticeLine tone={present >= needed ? 'good' : 'bad'}>
              {present >= needed ? `够了：至少要 ${needed} 人` : `不够：至少要 ${needed} 人，不能选举`}
            </NoticeLine>
          )}
          <View className="secondary">缺席的人不能委托别人投票。</View>
          <Basis citation={citation} working={[`${expected} × ${percent}% 向上取整 = ${needed}`]} />
        </View>
      </Card>
    </StepFrame>
  );
}

function presentFault(present: number, expected: number, needed: number): string | undefined {
  if (present > expected) return `应到只有 ${expected} 人`;
  return present < needed ? `至少要到 ${needed} 人` : undefined;
}
