import { BranchSearch, type FoundBranch } from '../../domain/branch-search';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';

interface Props {
  activityId: string;
  onAdded: () => Promise<void>;
}

interface Draft {
  branch: FoundBranch | undefined;
  name: string;
}

/** A member of another branch who takes part here, named with their branch. */
export function AddGuest({ activityId, onAdded }: Props) {
  const form = useForm({
    fresh: (): Draft => ({ branch: undefined, name: '' }),
    faults: ({ name }) => ({ name: needed(name, '请写上姓名') }),
    send: ({ branch, name }) =>
      call('activity.addGuest', { activityId, branchId: branch?.id ?? '', name: name.trim() }),
    named: (path) => (path === 'branchId' ? 'branch' : path),
    about: { 'ACTIVITY.GUEST_NOT_FOUND': 'name', 'ACTIVITY.UNKNOWN_BRANCH': 'branch' },
    done: (_answer, { name }) => `已加入，${name.trim()}可以来签到`,
    then: () => {
      // The next guest may well be of the same branch.
      form.change({ name: '' });
      return onAdded();
    },
  });
  return (
    <Card title="加入其他支部的党员">
      <BranchSearch label="所在党支部" {...form.field('branch')} />
      {form.value.branch && (
        <>
          <TextField label="姓名（要与名册一致）" max={20} {...form.field('name')} />
          <PrimaryButton look="quiet" busyText="正在查找" onPress={form.submit}>
            加入
          </PrimaryButton>
        </>
      )}
    </Card>
  );
}
