import { View } from '@tarojs/components';
import { contactPurposeWords } from '../../../../types/shared/subjects';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

definePageConfig({ navigationBarTitleText: '联系人' });

/** Whom to ask of a subject, and what for. */
export default function SubjectContact() {
  const subjectId = useParameter('subjectId');
  const state = useCall('subject.get', { subjectId });
  return <PageShell state={state}>{(subject) => <Form key={subject.version} subject={subject} />}</PageShell>;
}

function Form({ subject: { id, version, name, contact } }: { subject: Output<'subject.get'> }) {
  const form = useForm({
    name: `contact:${id}:${version}`,
    never: ['phone'],
    fresh: () => ({
      name: contact?.name ?? '',
      post: contact?.post ?? '',
      purpose: contact?.purpose,
      phone: '',
    }),
    faults: (draft) => ({
      name: needed(draft.name, '请写上姓名'),
      purpose: needed(draft.purpose, '请选择用途'),
    }),
    send: (draft) =>
      call('subject.setContact', {
        subjectId: id,
        version,
        contact: {
          name: draft.name.trim(),
          ...(draft.post.trim() && { post: draft.post.trim() }),
          purpose: draft.purpose ?? 'survey',
          ...(draft.phone.trim() && { phone: draft.phone.trim() }),
        },
      }),
    named: (path) => path.replace('contact.', ''),
    about: { 'SUBJECT.PHONE_INVALID': 'phone' },
    done: '已登记',
  });
  const remove = () =>
    form.submitAs({
      confirm: () => ({
        title: '去掉这位联系人？',
        consequence: '姓名和电话都去掉，不能恢复。',
        verb: '去掉',
      }),
      send: () => call('subject.setContact', { subjectId: id, version, contact: null }),
      done: '已去掉',
    });
  return (
    <View className="stack">
      <View className="page-title">{name}</View>
      <Card>
        <TextField label="姓名" max={20} {...form.field('name')} />
        <TextField label="职务（可以不写）" max={20} {...form.field('post')} />
        <Choices label="找他做什么" options={optionsOf(contactPurposeWords)} {...form.field('purpose')} />
        <TextField
          label="电话（可以不写）"
          max={20}
          placeholder={contact?.phoneTail ? `已有尾号 ${contact.phoneTail}，不改就空着` : '手机或座机'}
          hint="加密保存；两年没有更新的自动去掉"
          {...form.field('phone')}
        />
      </Card>
      {contact && (
        <PrimaryButton look="quiet" onPress={remove}>
          去掉这位联系人
        </PrimaryButton>
      )}
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
