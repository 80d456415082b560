import { View } from '@tarojs/components';
import { fitsSetting, settingNames, entryOf, type SettingName } from '../../../../types/shared/settings';
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
import { settingLabels } from '../labels';
import { switchWords } from '../value-words';

definePageConfig({ navigationBarTitleText: '更改设置' });

/** One setting: its new value, and the document that decided it where that is asked for. */
export default function Change() {
  const organizationId = useParameter('organizationId');
  const asked = useParameter('setting');
  const state = useCall('setting.list', { organizationId });
  const setting = settingNames.find((one) => one === asked) ?? settingNames[0];
  return (
    <PageShell state={state}>
      {(all) => <ChangeForm organizationId={organizationId} setting={setting} all={all} />}
    </PageShell>
  );
}

interface Props {
  organizationId: string;
  setting: SettingName;
  all: Output<'setting.list'>;
}

function ChangeForm({ organizationId, setting, all: { settings, added = [], officers } }: Props) {
  const entry = entryOf(setting);
  const { kind, document: needsDocument } = entry;
  const { label, hint, unit } = settingLabels[setting];
  const now = [...settings, ...added].find((one) => one.setting === setting)?.value ?? '';
  const valueOf = (written: string) => (kind === 'count' ? Number(written || Number.NaN) : written.trim());
  const form = useForm({
    fresh: () => ({ value: String(now), document: '' }),
    faults: ({ value, document }) => ({
      value: fitsSetting(setting, valueOf(value)) ? undefined : limitsOf(setting),
      document: needsDocument ? needed(document, '请写上依据的文号') : undefined,
    }),
    confirm: () => ({
      title: `更改${label}？`,
      consequence: '马上全区生效，改动会留下记录。',
      verb: '更改',
    }),
    send: ({ value, document }) =>
      call('setting.change', {
        organizationId,
        setting,
        value: valueOf(value),
        ...(document.trim() && { document: document.trim() }),
      }),
    about: { 'SETTING.DOES_NOT_FIT': 'value', 'SETTING.NO_OFFICER': 'value' },
    done: '已更改',
  });
  const nobody = { value: '', word: '不指定，由区管理员办理' };
  return (
    <View className="stack">
      <Card>
        {kind === 'switch' && (
          <Choices label={label} hint={hint} options={optionsOf(switchWords)} {...form.field('value')} />
        )}
        {kind === 'officer' && (
          <Choices
            label={label}
            hint={hint}
            options={[nobody, ...officers.map(({ id, name }) => ({ value: id, word: name }))]}
            {...form.field('value')}
          />
        )}
        {kind === 'words' && (
          <TextField label={label} hint={hint} max={700} room="lines" {...form.field('value')} />
        )}
        {(kind === 'line' || kind === 'count') && (
          <TextField
            label={unit ? `${label}（${unit}）` : label}
            hint={hint}
            max={kind === 'line' ? entry.most : 2}
            {...form.field('value')}
          />
        )}
        {needsDocument && <TextField label="依据的文号" max={40} {...form.field('document')} />}
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>保存</PrimaryButton>
      </ActionBar>
    </View>
  );
}

/** What a value may be. */
function limitsOf(setting: SettingName): string {
  const entry = entryOf(setting);
  if (entry.kind === 'count') return `请填 ${entry.least} 到 ${entry.most} 的整数`;
  if (entry.kind === 'words') return `最多 ${entry.most} 个，每个最多 ${entry.longest} 个字`;
  return entry.kind === 'line' ? `最多 ${entry.most} 个字` : '请选一项';
}
