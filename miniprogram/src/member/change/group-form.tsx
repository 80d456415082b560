import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { call } from '../../services/call';

interface Props {
  member: { id: string; groupId?: string };
  groups: { id: string; name: string }[];
}

/** What stands for no group among the choices. */
const none = '';

/** 党小组: which group of the branch a member is in. */
export function GroupForm({ member, groups }: Props) {
  const form = useForm({
    fresh: () => ({ groupId: member.groupId ?? none }),
    send: ({ groupId }) => call('member.setGroup', { memberId: member.id, groupId: groupId || undefined }),
    done: '已记下',
  });
  if (groups.length === 0)
    return <StatusView icon="people" title="支部还没有党小组" hint="请先在“工作台 · 组织情况”里新建党小组" />;
  return (
    <>
      <Card>
        <Choices
          label="编入哪个党小组"
          options={[
            ...groups.map(({ id, name }) => ({ value: id, word: name })),
            { value: none, word: '不编入党小组' },
          ]}
          {...form.field('groupId')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>编入</PrimaryButton>
      </ActionBar>
    </>
  );
}
