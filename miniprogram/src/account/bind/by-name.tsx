import { View } from '@tarojs/components';
import { BranchSearch, type FoundBranch } from '../../domain/branch-search';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { rememberAsked } from '../../services/intended';
import { Head } from './head';

interface Props {
  /** The branch whose mini-program code was scanned; empty when none was. */
  cameFrom: string;
  /** Why this way is needed. */
  because: string | undefined;
  onAsked: () => Promise<void>;
  onByPhone: () => void;
}

interface Draft {
  /** Missing until the person chose; `null` when they took their choice back. */
  chosen?: FoundBranch | null;
  name: string;
}

/** The other way in: name and branch, to be confirmed by the branch's secretary. */
export function ByName({ cameFrom, because, onAsked, onByPhone }: Props) {
  const scanned = useCall('account.branch', cameFrom ? { organizationId: cameFrom } : undefined).data?.branch;
  const branchOf = ({ chosen }: Draft) => (chosen === undefined ? scanned : (chosen ?? undefined));
  const form = useForm({
    fresh: (): Draft => ({ name: '' }),
    faults: (draft) => ({
      branch: needed(branchOf(draft)?.id, '请选择所在的党支部'),
      name: needed(draft.name, '请写上姓名'),
    }),
    send: (draft) =>
      call('account.requestBinding', {
        organizationId: branchOf(draft)?.id ?? '',
        name: draft.name.trim(),
      }),
    named: (path) => (path === 'organizationId' ? 'branch' : path),
    then: async () => {
      rememberAsked();
      await onAsked();
    },
  });
  return (
    <View className="stack">
      <Head title="按姓名申请" hint="由支部书记确认后完成绑定" />
      {because && <NoticeLine tone="warn">{because}</NoticeLine>}
      <Card>
        <BranchSearch
          label="所在党支部"
          value={branchOf(form.value)}
          error={form.fault('branch')}
          onChange={(branch) => form.change({ chosen: branch ?? null })}
        />
        <TextField label="姓名" max={20} placeholder="与党员名册上一致" {...form.field('name')} />
        <PrimaryButton busyText="正在申请" onPress={form.submit}>
          申请绑定
        </PrimaryButton>
      </Card>
      <PrimaryButton look="quiet" onPress={onByPhone}>
        改用手机号绑定
      </PrimaryButton>
    </View>
  );
}
