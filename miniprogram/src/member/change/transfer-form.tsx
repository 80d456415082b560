import { BranchSearch, type FoundBranch } from '../../domain/branch-search';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { PastDayField } from './past-day-field';

const ways = [
  { value: 'within', word: '本区的支部' },
  { value: 'outside', word: '区外' },
] as const;

interface Draft {
  actKey: string;
  way: (typeof ways)[number]['value'];
  branch: FoundBranch | undefined;
  outside: string;
  on: number;
  note: string;
}

/** Where the draft says that the member goes. */
const destinationOf = ({ way, branch, outside }: Draft) =>
  way === 'within' ? { toOrganizationId: branch?.id } : { outside: outside.trim() };

/** 转出: to a branch of the district, which takes the member in, or out of it, which ends here. */
export function TransferForm({ member }: { member: { id: string; name: string } }) {
  const form = useForm({
    name: `transfer:${member.id}`,
    fresh: (): Draft => ({
      actKey: newActKey(),
      way: 'within',
      branch: undefined,
      outside: '',
      on: Date.now(),
      note: '',
    }),
    faults: ({ way, branch, outside }) =>
      way === 'within'
        ? { branch: needed(branch?.id, '请选择接收的党支部') }
        : { outside: needed(outside, '请写上接收的党组织') },
    confirm: ({ way, branch, outside }) => ({
      title: `转往${way === 'within' ? (branch?.name ?? '') : outside.trim()}？`,
      consequence:
        way === 'within'
          ? `对方支部接收之前，${member.name}仍在本支部名册里。`
          : `${member.name}会离开名册，马上停止使用，担任的职务一并结束；过去的记录保留。不能撤销。`,
      verb: '确认转出',
    }),
    send: (draft) =>
      call('member.transferOut', {
        memberId: member.id,
        actKey: draft.actKey,
        on: dayOf(draft.on),
        note: draft.note.trim(),
        ...destinationOf(draft),
      }),
    named: (path) => (path === 'toOrganizationId' ? 'branch' : path),
    about: { 'MEMBER.SAME_BRANCH': 'branch', 'MEMBER.DATE_IN_FUTURE': 'on' },
    done: (_answer, { way }) => (way === 'within' ? '已发起，等待对方接收' : '已登记转出'),
  });

  return (
    <>
      <Card>
        <Choices label="转往" options={ways} {...form.field('way')} />
        {form.value.way === 'within' ? (
          <BranchSearch label="接收的党支部" {...form.field('branch')} />
        ) : (
          <TextField
            label="接收的党组织"
            max={60}
            room="wrap"
            placeholder="写上全称"
            {...form.field('outside')}
          />
        )}
        <PastDayField label="转出日期" years={0.5} {...form.field('on')} />
        <TextField
          label="说明（可以不填）"
          max={100}
          room="wrap"
          placeholder="例如：介绍信号码"
          {...form.field('note')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在转出" onPress={form.submit}>
          转出
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
