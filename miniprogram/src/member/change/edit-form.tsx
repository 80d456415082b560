import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Member } from '../list/member-row';
import { bare, faultOfPhone } from '../phone';
import { KnownDayField } from './known-day-field';

/** What was changed, or nothing. */
const changed = (now: string, before = '') => (now === '' || now === before ? undefined : now);

/** 修改资料: what the roster says of one member, put right without a spreadsheet. */
export function EditForm({ member }: { member: Member }) {
  const { id: memberId, bound, status, maskedPhone } = member;
  const form = useForm({
    name: `edit:${memberId}`,
    never: ['phone'],
    over: [member.name, member.joinedOn, member.fullOn],
    fresh: () => ({
      name: member.name,
      phone: '',
      joinedOn: member.joinedOn ?? '',
      fullOn: member.fullOn ?? '',
    }),
    faults: ({ name, phone }) => ({ name: needed(name, '请写上姓名'), phone: faultOfPhone(phone) }),
    send: ({ name, phone, joinedOn, fullOn }) =>
      call('member.edit', {
        memberId,
        name: changed(name.trim(), member.name),
        phone: changed(bare(phone)),
        joinedOn: changed(joinedOn, member.joinedOn),
        fullOn: changed(fullOn, member.fullOn),
      }),
    about: { 'MEMBER.PHONE_INVALID': 'phone', 'MEMBER.PHONE_IS_OWN': 'phone' },
    done: '已修改',
  });
  return (
    <>
      <Card>
        <TextField label="姓名" max={20} {...form.field('name')} />
        {!bound && (
          <TextField
            label={maskedPhone ? `手机号（现在是 ${maskedPhone}，不改就不填）` : '手机号（可以不填）'}
            max={20}
            hint="本人可以用这个手机号直接绑定微信"
            {...form.field('phone')}
          />
        )}
        <KnownDayField label="入党日期" {...form.field('joinedOn')} />
        {status === 'full' && <KnownDayField label="转正日期" {...form.field('fullOn')} />}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
