import { View } from '@tarojs/components';
import type { Person } from '../../domain/roles';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { adminCode } from '../../../../types/shared/roles';
import { call } from '../../services/call';
import { restart } from '../../services/navigate';

definePageConfig({ navigationBarTitleText: '启用管理员职务' });

/** 启用管理员职务: an administrator of the first hour gives the one-time code that was handed over. */
export default function Code() {
  const state = useCall('organization.me', {});
  return <PageShell state={state}>{({ person }) => <CodeForm person={person} />}</PageShell>;
}

/** As it is compared: people write it with blanks and strokes, and in small letters. */
const written = (code: string) => code.replace(/[\s-]/g, '').toUpperCase();

function CodeForm({ person }: { person: Person | undefined }) {
  const form = useForm({
    fresh: () => ({ code: '' }),
    faults: ({ code }) => ({
      code: adminCode.test(written(code)) ? undefined : '启用码是 12 位字母和数字，请核对',
    }),
    send: ({ code }) => call('role.redeem', { code: written(code) }),
    about: { 'ROLE.CODE_WRONG': 'code' },
    done: '已启用，您现在是区级管理员',
    then: () => restart(),
  });
  return (
    <View className="stack">
      <View className="secondary">
        {person && `${person.name}同志：`}启用码由部署本程序的同志当面交给您，只能用一次，两周内有效。
      </View>
      <Card>
        <TextField label="启用码" max={20} placeholder="例如 7K2M-9QXA-4TBE" {...form.field('code')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在启用" onPress={form.submit}>
          启用
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
