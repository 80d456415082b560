import { View } from '@tarojs/components';
import type { DevelopmentStep } from '../../../../types/shared/developments';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { stepWords } from '../labels';
import { SendBar } from './send-bar';

/** 从某一步重新办: what was recorded from there on does not count any more, and stays to be seen. */
export function RedoForm({ person: { id, version, steps } }: { person: Output<'development.get'> }) {
  const taken = steps.filter((one) => one.taken && one.step !== 'application').reverse();
  const form = useForm({
    name: `development-redo:${id}`,
    fresh: (): { from: DevelopmentStep | undefined; why: string } => ({ from: taken[0]?.step, why: '' }),
    faults: ({ from, why }) => ({
      from: needed(from, '请选从哪一步起'),
      why: needed(why, '请写上为什么'),
    }),
    send: ({ from = 'talk', why }) =>
      call('development.redo', { developmentId: id, version, from, why: why.trim() }),
    about: { 'DEVELOPMENT.ON_ROSTER': 'from' },
    done: '已退到这一步，请重新办',
  });
  return (
    <>
      <Card>
        <View className="secondary">这一步和后面登记的都不再算数，但留着可以看。</View>
        <Choices
          label="从哪一步起"
          options={taken.map(({ step }) => ({ value: step, word: stepWords[step] }))}
          {...form.field('from')}
        />
        <TextField label="为什么" max={100} room="wrap" {...form.field('why')} />
      </Card>
      <SendBar verb="重新办" onPress={form.submit} />
    </>
  );
}
