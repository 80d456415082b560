import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { AdministratorPage } from '../administrator-page';

definePageConfig({
  navigationBarTitleText: '停用公告',
});

const month = 30 * 24 * 3_600_000;

/** 停用公告: the last day, where the data goes, whom to ask; the words are made of these. */
export default function Announce() {
  const organizationId = useParameter('organizationId');
  return (
    <AdministratorPage organizationId={organizationId}>
      <AnnounceForm organizationId={organizationId} />
    </AdministratorPage>
  );
}

function AnnounceForm({ organizationId }: { organizationId: string }) {
  const now = Date.now();
  const form = useForm({
    name: `exit-announce:${organizationId}`,
    fresh: () => ({ actKey: newActKey(), lastDay: Date.now() + month, keptBy: '', contact: '' }),
    faults: ({ keptBy, contact }) => ({
      keptBy: needed(keptBy, '请写上资料以后由谁保管'),
      contact: needed(contact, '请写上有疑问找谁'),
    }),
    confirm: () => ({
      title: '发布公告？',
      consequence: '全区每一位同志都会收到，首页也会显示。',
      verb: '发布',
    }),
    send: ({ actKey, lastDay, keptBy, contact }) =>
      call('exit.announce', {
        organizationId,
        actKey,
        lastDay: dayOf(lastDay),
        keptBy: keptBy.trim(),
        contact: contact.trim(),
      }),
    done: '已发布',
  });
  const { value, onChange, error } = form.field('lastDay');
  return (
    <>
      <Card>
        <DateField label="最后一天" dayOnly from={now} value={value} onChange={onChange} error={error} />
        <TextField
          label="资料以后由谁保管"
          max={60}
          placeholder="例如：区里的主管部门"
          {...form.field('keptBy')}
        />
        <TextField
          label="有疑问找谁"
          max={60}
          placeholder="例如：某某同志，电话 5772 0000"
          {...form.field('contact')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>发布公告</PrimaryButton>
      </ActionBar>
    </>
  );
}
