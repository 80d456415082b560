import { View } from '@tarojs/components';
import { BranchSearch, type FoundBranch } from '../../domain/branch-search';
import { Card } from '../../kit/card';
import { useForm } from '../../kit/form/use-form';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { SendBar } from './send-bar';

/** 转到别的支部: the branch of where they work now is asked; the time counts on. */
export function MoveForm({ person: { id, version, movingTo } }: { person: Output<'development.get'> }) {
  const form = useForm({
    name: `development-move:${id}`,
    fresh: (): { to: FoundBranch | undefined } => ({ to: undefined }),
    faults: ({ to }) => ({ to: to || movingTo ? undefined : '请选支部' }),
    named: (path) => (path === 'toOrganizationId' ? 'to' : path),
    about: { 'DEVELOPMENT.SAME_BRANCH': 'to', 'DEVELOPMENT.NOT_A_BRANCH': 'to' },
    send: ({ to }) => call('development.move', { developmentId: id, version, toOrganizationId: to?.id }),
    done: (_answer, { to }) => (to ? '已请对方支部接收' : '已撤回'),
  });
  return (
    <>
      <Card>
        {movingTo && <View>{`正在转往${movingTo}。不选支部，就是撤回。`}</View>}
        <View className="secondary">单位变动了的，由新单位的支部接着培养，时间连续计算。</View>
        <BranchSearch label="转到哪个支部" {...form.field('to')} />
      </Card>
      <SendBar verb={form.value.to || !movingTo ? '请对方接收' : '撤回'} onPress={form.submit} />
    </>
  );
}
