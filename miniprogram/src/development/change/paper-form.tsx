import { View } from '@tarojs/components';
import { tickedPapers } from '../../../../types/shared/developments';
import { ownPapers } from '../../../../types/shared/papers';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { DayField } from '../day-field';
import { SendBar } from './send-bar';

/** 材料: whether one of a person's own papers is there, of which day, and where it lies. */
export function PaperForm({
  person: { id, version, ownPapers: all },
}: {
  person: Output<'development.get'>;
}) {
  const named = useParameter('paper');
  const paper = tickedPapers.find((one) => one === named) ?? tickedPapers[0];
  const was = all.find((one) => one.paper === paper);
  const form = useForm({
    name: `development-paper:${id}:${paper}`,
    over: was,
    fresh: () => ({
      isThere: true,
      on: was?.isThere ? (was.on ?? '') : dayOf(Date.now()),
      lies: was?.lies ?? '',
    }),
    faults: () => ({}),
    send: ({ isThere, on, lies }) =>
      call('development.tick', {
        developmentId: id,
        version,
        paper,
        isThere,
        ...(isThere && on && { on }),
        ...(isThere && lies.trim() && { lies: lies.trim() }),
      }),
    about: { 'DEVELOPMENT.FUTURE': 'on' },
    done: '已登记',
  });
  const { isThere, on } = form.value;
  return (
    <>
      <Card title={ownPapers[paper].title}>
        <View className="secondary">材料本身不上传，内容也不写在这里。</View>
        <CheckRow checked={isThere} onChange={(checked) => form.change({ isThere: checked })}>
          材料已经有了
        </CheckRow>
        {isThere && (
          <>
            <CheckRow
              checked={on !== ''}
              onChange={(checked) => form.change({ on: checked ? dayOf(Date.now()) : '' })}
            >
              知道材料的日期
            </CheckRow>
            {on !== '' && <DayField label="材料的日期" {...form.field('on')} />}
            <TextField label="放在哪里（可以不填）" max={60} {...form.field('lies')} />
          </>
        )}
      </Card>
      <SendBar verb="登记" onPress={form.submit} />
    </>
  );
}
