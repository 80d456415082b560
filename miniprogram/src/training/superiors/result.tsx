import { View } from '@tarojs/components';
import { Choices } from '../../kit/choices';
import { PanelSays } from '../../kit/form/panel-says';
import { useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { superiorStateLabels } from '../labels';

interface Props {
  training: Output<'training.superiors'>['trainings'][number];
  onDone: () => unknown;
}

const states = [
  { value: 'attended', word: superiorStateLabels.attended },
  { value: 'notGone', word: superiorStateLabels.notGone },
] as const;

/** What came of a recommendation; the hours go to the person. */
export function Result({ training, onDone }: Props) {
  const form = useForm({
    panel: true,
    fresh: (): { state: 'attended' | 'notGone'; hours: string } => ({
      state: training.state === 'notGone' ? 'notGone' : 'attended',
      hours: String(training.hours),
    }),
    faults: ({ hours }) => ({
      hours: /^\d{1,3}(\.[05])?$/.test(hours.trim()) ? undefined : '请写学时，可以有半个',
    }),
    send: ({ state, hours }) =>
      call('training.settleSuperior', {
        trainingId: training.id,
        was: training.state,
        state,
        hours: Number(hours),
      }),
    done: '已登记',
    then: onDone,
  });
  return (
    <View className="stack">
      <PanelSays form={form} />
      <Choices label="情况" options={states} {...form.field('state')} />
      {form.value.state === 'attended' && <TextField label="实际学时" max={5} {...form.field('hours')} />}
      <PrimaryButton onPress={form.submit}>登记结果</PrimaryButton>
    </View>
  );
}
