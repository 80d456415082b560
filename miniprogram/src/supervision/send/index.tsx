import { View } from '@tarojs/components';
import { reasonOf } from '../../domain/checkup/words';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { earliestAnswer, usualAnswer } from '../days';

definePageConfig({ navigationBarTitleText: '发督导函' });

type Item = Output<'checkup.branch'>['matters'][number]['items'][number];

/** 发督导函: about one thing that is over its day by an article. */
export default function Send() {
  const organizationId = useParameter('organizationId');
  const state = useCall('checkup.branch', { organizationId });
  const overIn = (matters: Output<'checkup.branch'>['matters']) =>
    matters.flatMap(({ items }) => items.filter(isForLetter));
  return (
    <PageShell
      state={state}
      empty={({ matters }) =>
        overIn(matters).length === 0 && (
          <StatusView
            icon="check-circle"
            title="没有可以发函的事"
            hint="只有过了期限、党内法规要求办的事才发函"
          />
        )
      }
    >
      {({ organizationName, matters }) => (
        <View className="stack">
          <View className="page-title">{organizationName}</View>
          <LetterForm organizationId={organizationId} items={overIn(matters)} />
        </View>
      )}
    </PageShell>
  );
}

/** What is over its day, by an article and not by a local practice; the cloud makes sure of it. */
const isForLetter = ({ light, citation, practice }: Item): boolean =>
  light === 'red' && citation !== undefined && !practice;

const keyOf = ({ code, kind, step, year, dueOn }: Item): string =>
  [code, kind, step, year, code === 'meeting' ? dueOn : ''].join(':');

function LetterForm({ organizationId, items }: { organizationId: string; items: Item[] }) {
  const form = useForm({
    name: `supervision:${organizationId}`,
    fresh: () => ({
      actKey: newActKey(),
      item: items.length === 1 && items[0] ? keyOf(items[0]) : undefined,
      number: '',
      dueOn: usualAnswer(),
      text: '',
    }),
    faults: ({ item, number }) => ({
      item: items.some((one) => keyOf(one) === item) ? undefined : '请选什么事',
      number: needed(number, '请写上文号'),
    }),
    send: async ({ actKey, item, number, dueOn, text }) => {
      const about = items.find((one) => keyOf(one) === item);
      if (!about) return false;
      const { code, kind, step, year, dueOn: period } = about;
      return call('supervision.send', {
        organizationId,
        actKey,
        about: { code, kind, step, year, dueOn: period },
        number: number.trim(),
        dueOn: dayOf(dueOn),
        ...(text.trim() && { text: text.trim() }),
      });
    },
    about: { 'SUPERVISION.NOT_OVER': 'item', 'SUPERVISION.SENT_BEFORE': 'item' },
    done: '已发函，支部会收到',
  });
  return (
    <>
      <Card>
        <Choices
          label="什么事"
          options={items.map((one) => ({ value: keyOf(one), word: reasonOf(one) }))}
          hint="只列过了期限的法定事项。能先联系书记、帮一把的，先帮一把。"
          {...form.field('item')}
        />
        <TextField label="文号" max={40} {...form.field('number')} />
        <DateField label="答复期限" dayOnly from={earliestAnswer()} {...form.field('dueOn')} />
        <TextField label="说明（可不写）" max={500} room="lines" {...form.field('text')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在发函" onPress={form.submit}>
          发函
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
