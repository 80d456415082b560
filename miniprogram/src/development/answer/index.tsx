import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Output } from '../../services/contract';
import { DayField } from '../day-field';
import { stepWords } from '../labels';
import { Limits } from '../limits';

definePageConfig({ navigationBarTitleText: '答复支部' });

type Person = Output<'development.asked'>['people'][number];

/** One person whom a branch asks about: answered with the day and the document, or sent back with what is missing. */
export default function Answer() {
  const developmentId = useParameter('developmentId');
  const state = useCall('development.asked', { organizationId: useParameter('organizationId') });
  const found = (people: Person[]) => people.find(({ id }) => id === developmentId);
  return (
    <PageShell
      state={state}
      empty={({ people }) =>
        !found(people) && (
          <StatusView icon="check-circle" title="已经答复，或者支部撤回了" hint="请返回看看还有哪些" />
        )
      }
    >
      {({ people }) => {
        const person = found(people);
        return person && <AnswerForm person={person} />;
      }}
    </PageShell>
  );
}

function AnswerForm({
  person: { id, version, name, organizationName, step, limits, meeting },
}: {
  person: Person;
}) {
  const isApproval = step === 'approval' || step === 'conversionApproval';
  const form = useForm({
    name: `development-answer:${id}:${step}`,
    fresh: () => ({
      on: dayOf(Date.now()),
      outcome: 'done' as 'done' | 'refused',
      document: '',
      special: false,
      reason: '',
      why: '',
    }),
    faults: ({ document, special, reason }) => ({
      document: isApproval ? needed(document, '请写上批复的文号') : undefined,
      reason: special ? needed(reason, '请写一句原因') : undefined,
    }),
    send: ({ on, outcome, document, special, reason }) =>
      call('development.answer', {
        developmentId: id,
        version,
        step,
        on,
        outcome,
        ...(document.trim() && { document: document.trim() }),
        ...(special && { special }),
        ...(reason.trim() && { reason: reason.trim() }),
      }),
    about: {
      'DEVELOPMENT.FUTURE': 'on',
      'DEVELOPMENT.BEFORE_NEED': 'on',
      'DEVELOPMENT.REASON_FOR_LATE': 'reason',
      'DEVELOPMENT.DOCUMENT': 'document',
    },
    done: '已答复，支部会收到',
  });
  const sendBack = () =>
    form.submitAs({
      faults: ({ why }) => ({ why: needed(why, '请写上缺什么、要补什么') }),
      send: ({ why }) => call('development.sendBack', { developmentId: id, version, step, why: why.trim() }),
      done: '已退回，支部会收到',
    });
  return (
    <View className="stack">
      <Card gold title={name}>
        <View>{stepWords[step]}</View>
        <View className="secondary">{organizationName}</View>
        {meeting && (
          <View className="secondary numbers">
            {`支部大会：${formatDate(meeting.on)}${meeting.vote ? `，应到 ${meeting.vote.expected}，到会 ${meeting.vote.present}，赞成 ${meeting.vote.for}` : ''}`}
          </View>
        )}
        <Limits limits={limits} />
      </Card>
      <Card>
        <Choices
          label="答复"
          options={[
            { value: 'done', word: isApproval ? '批准' : '同意、已备案' },
            { value: 'refused', word: '不同意' },
          ]}
          {...form.field('outcome')}
        />
        <DayField label="决定的日期" {...form.field('on')} />
        <TextField
          label={isApproval ? '批复文号' : '文号（没有就不填）'}
          max={60}
          {...form.field('document')}
        />
        {isApproval && (
          <CheckRow checked={form.value.special} onChange={(special) => form.change({ special })}>
            特殊情况，审批适当延长
          </CheckRow>
        )}
        <TextField
          label="过了期限或有特殊情况的，写一句原因"
          max={100}
          room="wrap"
          {...form.field('reason')}
        />
      </Card>
      <Card list>
        <MenuRow
          icon="ledger"
          label={isApproval ? '批复的文件' : '答复的文件'}
          hint="人名、事项、日期从记录里出，决定手写"
          onPress={() => open(pages.paper.set({ set: 'developmentAsked', aboutId: id }))}
        />
      </Card>
      <Card title="材料不齐？退回支部">
        <TextField label="要补什么" max={100} room="wrap" {...form.field('why')} />
      </Card>
      <ActionBar>
        <ButtonPair>
          <PrimaryButton look="quiet" busyText="正在退回" onPress={sendBack}>
            退回
          </PrimaryButton>
          <PrimaryButton busyText="正在答复" onPress={form.submit}>
            答复
          </PrimaryButton>
        </ButtonPair>
      </ActionBar>
    </View>
  );
}
