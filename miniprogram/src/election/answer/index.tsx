import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { daysBetween } from '../../../../types/shared/calendar';
import { answers, electionSteps, type ElectionStep } from '../../../../types/shared/elections';
import { stepLabels, type Election } from '../labels';
import { saidOf } from '../said';

definePageConfig({ navigationBarTitleText: '答复' });

/** The body above answers: agreed, with the number of its paper, or back with why. */
export default function ElectionAnswer() {
  const electionId = useParameter('electionId');
  const state = useCall('election.get', { electionId });
  return <PageShell state={state}>{(election) => <AnswerForm election={election} />}</PageShell>;
}

interface Draft {
  actKey: string;
  on: number;
  late: string;
  document: string;
  reason: string;
  back: ElectionStep | undefined;
}

/** The steps of the body that an answer is about: those since the answer before. */
function aboutOf({ steps }: Election, step: ElectionStep): ElectionStep[] {
  const at = electionSteps.indexOf(step);
  const isAnswer = (one: ElectionStep) => (answers as readonly ElectionStep[]).includes(one);
  const from = Math.max(...answers.map((one) => electionSteps.indexOf(one)).filter((one) => one < at), -1);
  return steps.filter((one) => {
    const place = electionSteps.indexOf(one);
    return place > from && place < at && one !== 'preparation' && !isAnswer(one);
  });
}

function AnswerForm({ election }: { election: Election }) {
  const { id, version, nextStep, organizationName, rules } = election;
  const step = answers.find((one) => one === nextStep);
  const about = step ? aboutOf(election, step) : [];
  const isLate = (on: number) => daysBetween(dayOf(on), dayOf(Date.now())) > rules.writtenDays;
  const send = (
    draft: Draft,
    answer: { agreed: true; document: string } | { agreed: false; reason: string; back: ElectionStep },
  ) =>
    call('election.answer', {
      electionId: id,
      version,
      step: step ?? 'approval',
      actKey: draft.actKey,
      on: dayOf(draft.on),
      answer,
      ...(draft.late.trim() && { late: draft.late.trim() }),
    });
  const form = useForm({
    name: `election-answer:${id}:${version}`,
    fresh: (): Draft => ({
      actKey: newActKey(),
      on: Date.now(),
      late: '',
      document: '',
      reason: '',
      back: about.length === 1 ? about[0] : undefined,
    }),
    faults: ({ document, on, late }) => ({
      document: needed(document, '请写上文号，没有文号写“口头同意，某月某日”'),
      late: isLate(on) ? needed(late, '登记得晚，请写上原因') : undefined,
    }),
    send: (draft) => send(draft, { agreed: true, document: draft.document.trim() }),
    named: (path) => path.replace(/^answer\./, ''),
    done: '已同意，对方会收到',
  });
  const sendBack = () =>
    form.submitAs({
      faults: ({ reason, back }) => ({
        reason: needed(reason, '请写上要改什么'),
        back: needed(back, '请选退回哪一步'),
      }),
      send: (draft) =>
        send(draft, { agreed: false, reason: draft.reason.trim(), back: draft.back ?? 'request' }),
      done: '已退回，对方会收到',
    });
  if (!step) return <Card>现在没有等您答复的。</Card>;
  return (
    <View className="stack">
      <Card title={`${organizationName}：${stepLabels[step]}`}>
        {about.map((one) => (
          <View
            key={one}
            className="numbers"
          >{`${stepLabels[one]}：${saidOf(election, one).join('，')}`}</View>
        ))}
        {election.request?.why && <View>{`原因：${election.request.why}`}</View>}
      </Card>
      <Card title="同意">
        <TextField label="批复的文号" max={60} {...form.field('document')} />
        <DateField
          dayOnly
          label="批复的日子"
          from={monthsLater(Date.now(), -12)}
          until={Date.now()}
          {...form.field('on')}
        />
        {isLate(form.value.on) && (
          <TextField label="为什么现在才登记" max={100} room="wrap" {...form.field('late')} />
        )}
      </Card>
      <Card title="要改的，退回">
        {about.length > 1 && (
          <Choices
            label="退回哪一步"
            options={about.map((value) => ({ value, word: stepLabels[value] }))}
            {...form.field('back')}
          />
        )}
        <TextField label="要改什么" max={200} room="lines" {...form.field('reason')} />
      </Card>
      <ActionBar>
        <ButtonPair>
          <PrimaryButton look="quiet" onPress={sendBack}>
            退回
          </PrimaryButton>
          <PrimaryButton busyText="正在答复" onPress={form.submit}>
            同意
          </PrimaryButton>
        </ButtonPair>
      </ActionBar>
    </View>
  );
}
