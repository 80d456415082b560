import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import { needed, useForm, type Form } from '../../kit/form/use-form';
import type { Faults } from '../../kit/form/use-faults';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { WhatIsRecorded } from '../../../../types/election/steps';
import { daysBetween } from '../../../../types/shared/calendar';
import { stepLabels, type Election } from '../labels';

/** What every step asks: on which day it was done, why it is written down late, and why it is put right. */
export interface Common {
  actKey: string;
  on: number;
  late: string;
  reason: string;
}

interface Options<Draft> {
  election: Election;
  step: WhatIsRecorded['step'];
  /** When it was written down before: it is put right now. */
  before?: { on: string } | undefined;
  /** Tells ballots apart. */
  round?: number;
  fresh: () => Draft & Partial<Common>;
  faults?: (draft: Draft) => Faults;
  what: (draft: Draft) => WhatIsRecorded;
}

/** Whether a day lies so far back that it is asked why. */
const isLate = ({ rules }: Election, on: number): boolean =>
  daysBetween(dayOf(on), dayOf(Date.now())) > rules.writtenDays;

/** Whether something was written down before and nobody has sent it back. */
const isCorrection = ({ election, step, before }: Pick<Options<object>, 'election' | 'step' | 'before'>) =>
  before !== undefined && election.sentBack?.step !== step;

/** The form of a step. */
export function useStep<Draft extends object>(options: Options<Draft>): Form<Draft & Common> {
  const { election, step, before, round = 0, fresh, faults, what } = options;
  return useForm<Draft & Common, { anew: WhatIsRecorded['step'][] }>({
    name: `election-${step}:${election.id}:${election.version}:${round}`,
    fresh: () => ({
      actKey: newActKey(),
      on: before ? startOfDay(before.on) : Date.now(),
      late: '',
      reason: '',
      ...fresh(),
    }),
    faults: (draft) => ({
      ...faults?.(draft),
      late: isLate(election, draft.on) ? needed(draft.late, '登记得晚，请写上原因') : undefined,
      reason: isCorrection(options) ? needed(draft.reason, '更正要写上原因') : undefined,
    }),
    send: async (draft) => {
      const { anew } = await call('election.record', {
        electionId: election.id,
        version: election.version,
        actKey: draft.actKey,
        on: dayOf(draft.on),
        what: what(draft),
        ...(draft.late.trim() && { late: draft.late.trim() }),
        ...(draft.reason.trim() && { reason: draft.reason.trim() }),
      });
      return { anew: anew as WhatIsRecorded['step'][] };
    },
    named: (path) => path.replace(/^what\./, ''),
    done: ({ anew }) =>
      anew.length > 0 ? `已登记；这些要重新办：${anew.map((one) => stepLabels[one]).join('、')}` : '已登记',
  });
}

interface FrameProps {
  election: Election;
  form: Form<Common>;
  step: WhatIsRecorded['step'];
  before?: { on: string } | undefined;
  children?: ReactNode;
}

/** A step's questions between the day and the button. */
export function StepFrame({ election, form, step, before, children }: FrameProps) {
  const now = Date.now();
  return (
    <>
      <Card>
        <DateField
          dayOnly
          label="哪一天办的"
          from={monthsLater(now, -24)}
          until={now}
          {...form.field('on')}
        />
        {isLate(election, form.value.on) && (
          <TextField
            label="为什么现在才登记"
            max={100}
            room="wrap"
            hint="补登记可以，说一句原因。"
            {...form.field('late')}
          />
        )}
      </Card>
      {children}
      {isCorrection({ election, step, before }) && (
        <Card>
          <TextField
            label="为什么更正"
            max={100}
            room="wrap"
            hint="原来的会留着。后面对不上的要重新登记，上级批过的要再报一次。"
            {...form.field('reason')}
          />
        </Card>
      )}
      <View className="secondary">只登记人数和票数，不登记谁投了谁的票。</View>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          {before ? '保存更正' : '登记'}
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
