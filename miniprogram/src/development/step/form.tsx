import { View } from '@tarojs/components';
import type { DevelopmentStep } from '../../../../types/shared/developments';
import { MemberField } from '../../domain/member-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { Fault } from '../../kit/field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call, CallError } from '../../services/call';
import type { Output } from '../../services/contract';
import { DayField } from '../day-field';
import { outcomeLabels, warningWord } from '../labels';
import { Limits } from '../limits';
import { TrainedHere } from '../trained-here';
import { freshDraft, sentOf, type Draft } from './draft';
import { asksOfStep } from './plan';
import { VotePart } from './vote-part';

interface Props {
  person: Output<'development.get'>;
  step: DevelopmentStep;
}

/** The form of one step: its day, what came of it, and what else the step has; with why, where one is put right. */
export function StepForm({ person: { id, version, name, steps, trained }, step }: Props) {
  const own = steps.find((one) => one.step === step);
  const taken = own?.taken;
  const asks = asksOfStep(step);
  const form = useForm({
    name: `development:${id}:${step}:${version}`,
    fresh: () => freshDraft(taken, step === 'training' ? trained : undefined),
    faults: (draft) => faultsOf(draft, { step, isCorrected: taken !== undefined }),
    send: (draft) => call('development.record', { developmentId: id, version, ...sentOf(step, draft) }),
    about: {
      'DEVELOPMENT.FUTURE': 'on',
      'DEVELOPMENT.TOO_EARLY': 'on',
      'DEVELOPMENT.BEFORE_NEED': 'on',
      'DEVELOPMENT.REASON_FOR_LATE': 'reason',
      'DEVELOPMENT.VOTE': 'vote',
      'DEVELOPMENT.TRAINING_TOO_SHORT': 'training',
      'DEVELOPMENT.EXTENSION': 'extension',
      'DEVELOPMENT.DOCUMENT': 'document',
      'DEVELOPMENT.PEOPLE': 'personIds',
      'DEVELOPMENT.SAME_NAME': 'roster',
    },
    named: (path) => (path.startsWith('vote') ? 'vote' : path),
    done: ({ warnings }) => (warnings[0] ? `已登记。请注意：${warningWord(warnings[0].warning)}` : '已登记'),
  });
  const needsPeople = asks.people !== undefined || asks.vote !== undefined;
  const voters = useCall(
    'development.voters',
    needsPeople ? { developmentId: id, on: form.value.on } : undefined,
  );
  const members = voters.data?.members ?? [];
  const options = members.map(({ memberId, name: of }) => ({ id: memberId, name: of }));
  const isSameName = form.fault('roster') !== undefined || form.value.roster !== undefined;
  const link = async () => {
    // The roster's own person by that name is told by the refusal that asked for it.
    try {
      await call('development.record', { developmentId: id, version, ...sentOf(step, form.value) });
    } catch (error) {
      const { memberId } = error instanceof CallError ? (error.details ?? {}) : {};
      if (typeof memberId !== 'string') throw error;
      return call('development.record', {
        developmentId: id,
        version,
        ...sentOf(step, form.value),
        memberId,
      });
    }
    return false;
  };
  return (
    <>
      {own && own.limits.length > 0 && (
        <Card title="什么时候办">
          <Limits limits={own.limits} />
        </Card>
      )}
      <Card>
        {asks.hint && <View className="secondary">{asks.hint}</View>}
        <DayField label="办的日期" {...form.field('on')} />
        {asks.outcomes && (
          <Choices
            label="结果"
            options={asks.outcomes.map((value) => ({ value, word: outcomeLabels[value] }))}
            {...form.field('outcome')}
          />
        )}
        {asks.people && (
          <>
            <MemberField
              label={asks.people === 'contacts' ? '培养联系人' : '入党介绍人'}
              members={options}
              {...form.field('first')}
            />
            <MemberField
              label={asks.people === 'contacts' ? '另一名联系人（可以不选）' : '另一名介绍人'}
              members={options}
              {...form.field('second')}
            />
            <Fault text={form.fault('personIds')} />
          </>
        )}
        {asks.publicity && <Publicity form={form} />}
        {asks.training && (
          <>
            <CountField label="培训天数" {...form.field('days')} />
            <CountField label="培训学时" {...form.field('hours')} />
            {trained && <TrainedHere trained={trained} />}
            <View className="secondary">在别处培训的，按结业证书填天数或学时</View>
            <Fault text={form.fault('training')} />
          </>
        )}
        {form.value.outcome === 'extended' && (
          <>
            <CountField label="延长几个月" {...form.field('extension')} />
            <Fault text={form.fault('extension')} />
          </>
        )}
        {asks.document && (
          <TextField
            label={asks.document === 'needed' ? '批复文号' : '文号（没有就不填）'}
            max={60}
            {...form.field('document')}
          />
        )}
        {asks.special && (
          <CheckRow checked={form.value.special} onChange={(special) => form.change({ special })}>
            特殊情况，审批适当延长（请在下面写原因）
          </CheckRow>
        )}
      </Card>
      {asks.vote && <VotePart form={form} members={voters.data?.members} />}
      <Card>
        <TextField
          label="材料放在哪里（可以不填）"
          max={60}
          placeholder="比如：支部文件柜第二格"
          {...form.field('lies')}
        />
        <TextField
          label="过了期限或有特殊情况的，写一句原因"
          max={100}
          room="wrap"
          {...form.field('reason')}
        />
        {taken && <TextField label="为什么更正" max={100} room="wrap" {...form.field('why')} />}
        {asks.member && isSameName && (
          <Choices
            label={`名册上已有一位预备党员叫${name}，是同一个人吗`}
            options={[
              { value: 'there', word: '是同一个人' },
              { value: 'new', word: '是另一个人' },
            ]}
            {...form.field('roster')}
          />
        )}
      </Card>
      <ActionBar>
        <PrimaryButton
          busyText="正在登记"
          onPress={() =>
            form.value.roster === 'there'
              ? form.submitAs({ send: link, done: '已登记，和名册上的是同一人' })
              : form.submit()
          }
        >
          {taken ? '更正' : '登记'}
        </PrimaryButton>
      </ActionBar>
    </>
  );
}

/** The publicity before somebody is named a candidate: by the newer edition, warned of and not asked for. */
function Publicity({
  form,
}: {
  form: Pick<ReturnType<typeof useForm<Draft, unknown>>, 'field' | 'value' | 'change'>;
}) {
  const isHeld = form.value.publicityFrom !== '';
  const hold = (held: boolean) => {
    const today = held ? dayOf(Date.now()) : '';
    form.change({ publicityFrom: today, publicityUntil: today });
  };
  return (
    <>
      <CheckRow checked={isHeld} onChange={hold}>
        事先公示过（新版细则要求至少五个工作日，待核对）
      </CheckRow>
      {isHeld && (
        <>
          <DayField label="公示第一天" {...form.field('publicityFrom')} />
          <DayField label="公示最后一天" {...form.field('publicityUntil')} />
        </>
      )}
    </>
  );
}

function faultsOf(draft: Draft, { step, isCorrected }: { step: DevelopmentStep; isCorrected: boolean }) {
  const asks = asksOfStep(step);
  const isWaived = draft.outcome === 'waived';
  return {
    personIds: asks.people && !draft.first ? '请选人' : undefined,
    vote:
      asks.vote && (draft.present === undefined || draft.yes === undefined)
        ? '请填到会和赞成的人数'
        : undefined,
    publicityUntil:
      draft.publicityFrom && draft.publicityUntil && draft.publicityUntil < draft.publicityFrom
        ? '最后一天不能早于第一天'
        : undefined,
    training: asks.training && !isWaived && !draft.days && !draft.hours ? '请填天数或学时' : undefined,
    document: asks.document === 'needed' || isWaived ? needed(draft.document, '请写上文号') : undefined,
    reason: draft.special ? needed(draft.reason, '请写一句原因') : undefined,
    why: isCorrected ? needed(draft.why, '请写上为什么更正') : undefined,
  };
}
