import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, formatDate, startOfDay } from '../../kit/format/time';
import { addDays } from '../../../../types/shared/calendar';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Essentials } from '../labels';

definePageConfig({ navigationBarTitleText: '复核自查' });

type Check = NonNullable<Essentials['last']>;

/** What an office above found of a room's last self-check. */
export default function ReviewRoom() {
  const state = useCall('venue.essentials', { venueId: useParameter('venueId') });
  return (
    <PageShell
      state={state}
      empty={({ last }) =>
        !last && <StatusView icon="check-circle" title="还没有自查" hint="自查以后在这里复核" />
      }
    >
      {({ name, organizationName, last }) =>
        last && (
          <View className="stack">
            <View>
              <View className="page-title">{name}</View>
              <View className="secondary">{`${organizationName} · ${formatDate(last.on)}自查`}</View>
            </View>
            <ReviewForm key={`${last.id}${last.version}`} check={last} />
          </View>
        )
      }
    </PageShell>
  );
}

const verdicts = [
  { value: 'fine', word: '可以' },
  { value: 'correct', word: '要整改' },
] as const;

/** Days that are usually enough to put something right. */
const usualDays = 14;

function ReviewForm({ check }: { check: Check }) {
  const { id: checkId, version, answers } = check;
  const lacking = answers.filter(({ answer }) => answer === 'lacks');
  const today = dayOf(Date.now());
  const form = useForm({
    name: `venueReview:${checkId}:${version}`,
    fresh: () => ({
      verdict: undefined as 'fine' | 'correct' | undefined,
      correctBy: startOfDay(addDays(today, usualDays)),
      note: '',
    }),
    faults: ({ verdict, note }) => ({
      verdict: verdict ? undefined : '请选择',
      note: verdict === 'correct' ? needed(note, '请写上要改什么') : undefined,
    }),
    send: async ({ verdict, correctBy, note }) =>
      verdict !== undefined &&
      call('venue.review', {
        checkId,
        version,
        verdict,
        ...(verdict === 'correct' && { correctBy: dayOf(correctBy) }),
        note: note.trim(),
      }),
    about: { 'VENUE.NO_DAY': 'correctBy', 'VENUE.NOTHING_SAID': 'note' },
    done: '已复核',
  });
  const isCorrect = form.value.verdict === 'correct';
  return (
    <>
      <Card title={lacking.length > 0 ? '还没做到的' : '各项都有，或者不适用'}>
        {lacking.map(({ name, note }) => (
          <View key={name}>
            <View>{name}</View>
            {note && <View className="secondary">{note}</View>}
          </View>
        ))}
      </Card>
      <Card>
        <Choices label="复核结果" options={verdicts} {...form.field('verdict')} />
        {isCorrect && (
          <DateField label="哪一天以前改好" dayOnly from={startOfDay(today)} {...form.field('correctBy')} />
        )}
        <TextField
          label={isCorrect ? '要改什么' : '说明（可以不写）'}
          max={100}
          room="lines"
          {...form.field('note')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记复核
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
