import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { endReasonLabels } from '../labels';
import { SendBar } from './send-bar';

/** 终止发展: why, as one of a few words; half a year later the record is let go of. */
export function EndForm({ person: { id, version } }: { person: Output<'development.get'> }) {
  const form = useForm({
    name: `development-end:${id}`,
    fresh: (): { reason: keyof typeof endReasonLabels | undefined } => ({ reason: undefined }),
    faults: ({ reason }) => ({ reason: needed(reason, '请选原因') }),
    confirm: () => ({ title: '终止发展？', consequence: '终止以后不能恢复，半年后记录清除。', verb: '终止' }),
    send: ({ reason }) => call('development.setState', { developmentId: id, version, to: 'ended', reason }),
    done: '已终止',
  });
  return (
    <>
      <Card>
        <View className="secondary">只选一个原因，不写具体情况。</View>
        <Choices label="原因" options={optionsOf(endReasonLabels)} {...form.field('reason')} />
      </Card>
      <SendBar verb="终止" onPress={form.submit} />
    </>
  );
}
