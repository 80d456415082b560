import { useState } from 'react';
import { View } from '@tarojs/components';
import { ruleStatusWords } from '../../../../types/shared/rules';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { DateField } from '../../kit/date-field';
import { useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { DocumentFields } from '../document-fields';
import { changeOf, faultsOf, hasDay, type Draft, type Rule } from './draft';
import '../parts.scss';
import { Effect } from './effect';

/** The 2014 edition of the rules on developing members is the oldest that anybody still cites. */
const earliest = startOfDay('2014-01-01');

const day = 24 * 3_600_000;

/** Writes a rule anew: first what it would change, then it is laid down. */
export function ChangeForm({ organizationId, rule }: { organizationId: string; rule: Rule }) {
  const { name, unit = '', value, citation } = rule;
  const [tomorrow] = useState(() => startOfDay(dayOf(Date.now())) + day);
  const [seen, setSeen] = useState<{ of: string; preview: Output<'rule.preview'> }>();
  const form = useForm({
    name: `rule:${rule.id}`,
    over: [value, citation],
    fresh: (): Draft => ({
      actKey: newActKey(),
      value,
      edition: citation?.edition ?? '',
      article: citation?.article ?? '',
      articleStatus: citation?.articleStatus ?? 'verified',
      status: citation?.status ?? 'verified',
      from: tomorrow,
      document: '',
      reason: '',
    }),
    faults: faultsOf,
    send: (draft) =>
      call('rule.propose', {
        organizationId,
        actKey: draft.actKey,
        change: changeOf(rule, draft),
        document: draft.document.trim(),
        reason: draft.reason.trim(),
      }),
    about: { 'RULE.DAY_NEEDED': 'from', 'RULE.TOO_SOON': 'from' },
    done: ({ state }) => (state === 'waiting' ? '已登记，请另一位同志确认' : '已登记'),
  });
  const draft = form.value;
  const asked = JSON.stringify(changeOf(rule, draft));
  const preview = seen?.of === asked ? seen.preview : undefined;
  const look = async () => {
    const answer = await call('rule.preview', { organizationId, change: changeOf(rule, draft) });
    setSeen({ of: asked, preview: answer });
  };
  return (
    <View className="stack">
      <Card title={name}>
        {value !== undefined && (
          <View className="rule-above">
            <CountField label={unit ? `数字（${unit}）` : '数字'} {...form.field('value')} />
          </View>
        )}
        {citation && (
          <>
            <TextField label="版本（年份）" max={4} {...form.field('edition')} />
            <TextField label="条款" max={9} placeholder="没有条号就空着" {...form.field('article')} />
            <Choices label="内容核对过吗" options={optionsOf(ruleStatusWords)} {...form.field('status')} />
            <Choices
              label="条号核对过吗"
              options={optionsOf(ruleStatusWords)}
              {...form.field('articleStatus')}
            />
          </>
        )}
        {hasDay(rule, draft) && (
          <DateField
            dayOnly
            label="从哪一天起"
            from={draft.value === value ? earliest : tomorrow}
            until={monthsLater(tomorrow, 60)}
            {...form.field('from')}
          />
        )}
      </Card>
      <DocumentFields form={form} />
      {preview && <Effect preview={preview} unit={unit} />}
      <ActionBar>
        {preview ? (
          <PrimaryButton busyText="正在登记" onPress={form.submit}>
            {preview.secondPerson ? '登记，请另一位同志确认' : '登记'}
          </PrimaryButton>
        ) : (
          <PrimaryButton busyText="正在推算" onPress={look}>
            看看会改变什么
          </PrimaryButton>
        )}
      </ActionBar>
    </View>
  );
}
