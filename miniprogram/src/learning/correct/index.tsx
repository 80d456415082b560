import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, startOfDay, yearOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { inPageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { SpanUnit } from '../../../../types/learning/words';
import { inHours, unitLabels } from '../words';
import './index.scss';

definePageConfig({ navigationBarTitleText: '补记、扣减学时' });

interface Draft {
  actKey: string;
  takesBack: 'no' | 'yes';
  title: string;
  count: string;
  unit: SpanUnit;
  on: number;
  reason: string;
}

const ways = [
  { value: 'no', word: '补记' },
  { value: 'yes', word: '扣减' },
] as const;

/** 补记、扣减学时: what a member learned elsewhere and brought on paper, or what was written down too much. */
function Correct() {
  const memberId = useParameter('memberId');
  const name = useParameter('name');
  const isOnTheWay = useParameter('onTheWay') === 'yes';
  const form = useForm({
    name: `learning-correct:${memberId}`,
    fresh: (): Draft => ({
      actKey: newActKey(),
      takesBack: 'no',
      title: '',
      count: '',
      unit: 'hour',
      on: Date.now(),
      reason: '',
    }),
    faults: ({ title, count, reason }) => ({
      title: needed(title, '请写上学了什么'),
      count: isCount(count) ? undefined : '请写 0.5 到 60 之间的数，最小半个',
      reason: needed(reason, '请写上原因'),
    }),
    send: ({ actKey, takesBack, title, count, unit, on, reason }) =>
      call('learning.correct', {
        memberId,
        actKey,
        takesBack: takesBack === 'yes',
        title: title.trim(),
        count: Number(count),
        unit,
        on: dayOf(on),
        reason: reason.trim(),
      }),
    about: { 'LEARNING.NOT_YET': 'on', 'LEARNING.YEAR_CLOSED': 'on', 'LEARNING.BELOW_ZERO': 'count' },
    done: ({ hours }) => `${hours < 0 ? '已扣减' : '已补记'} ${inHours(Math.abs(hours))}`,
  });
  return (
    <View className="correct-hours stack">
      <View className="secondary">
        {isOnTheWay
          ? `${name}参加的集中培训，凭结业证书或者签到表记在这里。`
          : `${name}在别处学的、有纸面材料的，记在这里。参加过的活动、培训班不用再记，请在那里补签。`}
      </View>
      <Card>
        <Choices label="怎么记" options={ways} {...form.field('takesBack')} />
        <TextField
          label="学了什么"
          max={40}
          room="wrap"
          placeholder="比如：市委党校短期班"
          {...form.field('title')}
        />
        <TextField label="多久" max={4} placeholder="比如 1.5" {...form.field('count')} />
        <Choices
          label="单位"
          options={optionsOf(unitLabels)}
          hint="一天、半天折成几个学时，按区里的规定算"
          {...form.field('unit')}
        />
        <DateField
          dayOnly
          label="哪一天学的"
          from={startOfDay(`${yearOf(Date.now()) - 1}-01-01`)}
          until={Date.now()}
          {...form.field('on')}
        />
        <TextField
          label="原因"
          max={60}
          room="wrap"
          placeholder="比如：有结业证书"
          hint={isOnTheWay ? '成为党员以后，本人看得到。' : '本人看得到。'}
          {...form.field('reason')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          {form.value.takesBack === 'yes' ? '扣减' : '补记'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

/** Halves from 0.5 to 60. */
const isCount = (count: string): boolean => {
  const number = Number(count);
  return count.trim() !== '' && number >= 0.5 && number <= 60 && (number * 2) % 1 === 0;
};

export default inPageRoot(Correct);
