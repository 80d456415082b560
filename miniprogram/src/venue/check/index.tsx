import { View } from '@tarojs/components';
import type { EssentialAnswer } from '../../../../types/shared/venues';
import { AttachmentsCard } from '../../domain/attachments/card';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { NoticeLine } from '../../kit/notice-line';
import { useForm, type Form } from '../../kit/form/use-form';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { answerWords, type Essentials } from '../labels';

definePageConfig({ navigationBarTitleText: '活动室自查' });

/** A self-check, filled in with what was said last: what is as it was is one tap. */
export default function CheckRoom() {
  const venueId = useParameter('venueId');
  const state = useCall('venue.essentials', { venueId });
  return (
    <PageShell
      state={state}
      empty={({ template }) =>
        !template && <StatusView icon="check-circle" title="区里没有要求自查" hint="不用填什么" />
      }
    >
      {(room) => room.template && <CheckForm key={room.last?.id} room={room} venueId={venueId} />}
    </PageShell>
  );
}

interface Answer {
  key: string;
  answer: EssentialAnswer | '';
  note: string;
}

type Template = NonNullable<Essentials['template']>;

const freshOf = ({ template, begun, last }: Essentials) => ({
  actKey: newActKey(),
  answers: (template?.items ?? []).map(({ key }): Answer => {
    const said = begun.find((one) => one.key === key);
    return { key, answer: said?.answer ?? '', note: said?.note ?? '' };
  }),
  files: last?.files ?? [],
});

type Draft = ReturnType<typeof freshOf>;

function CheckForm({ room, venueId }: { room: Essentials; venueId: string }) {
  const { template, last, organizationId, name } = room;
  const edition = template?.edition ?? 0;
  const form = useForm({
    name: `venueCheck:${venueId}:${edition}:${last?.id ?? ''}`,
    fresh: () => freshOf(room),
    faults: ({ answers }) =>
      Object.fromEntries(
        answers.map(({ answer }, at) => [`answers.${at}.answer`, answer ? undefined : '请选择']),
      ),
    send: ({ actKey, answers, files }) =>
      call('venue.check', {
        venueId,
        actKey,
        edition,
        answers: answers.flatMap(({ key, answer, note }) =>
          answer ? [{ key, answer, note: note.trim() }] : [],
        ),
        files: files.map(({ fileId, name: called }) => ({ fileId, name: called })),
      }),
    about: {
      'VENUE.FILE_MISSING': 'files',
      'VENUE.FILE_KIND': 'files',
      'VENUE.FILE_TOO_LARGE': 'files',
    },
    done: '已登记',
  });
  return (
    <View className="stack">
      <View>
        <View className="page-title">{name}</View>
        {last && <View className="secondary">上次填的都在，只改变了的。</View>}
      </View>
      {last?.review === 'correct' && <NoticeLine tone="warn">{toCorrect(last)}</NoticeLine>}
      <Items form={form} template={template} />
      <AttachmentsCard
        place={(asked) => call('venue.prepareFile', { organizationId, ...asked })}
        {...form.field('files')}
      />
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记自查
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

const toCorrect = ({ reviewNote, correctBy }: NonNullable<Essentials['last']>): string =>
  [reviewNote, correctBy && `整改期限：${formatCalendarDay(correctBy)}`].filter(Boolean).join('。');

function Items({ form, template }: { form: Form<Draft>; template: Template | undefined }) {
  return (
    <>
      {form.items('answers').map((one, at) => {
        const item = template?.items[at];
        const { answer, note } = one.value;
        // What is there needs no words, unless there were some.
        const hasRoom = (answer !== '' && answer !== 'has') || note !== '';
        return (
          <Card key={one.value.key} title={item?.name}>
            <Choices
              label={item?.seen || '有没有'}
              options={optionsOf(answerWords)}
              value={answer || undefined}
              onChange={(next) => one.change({ answer: next })}
              error={one.fault('answer')}
            />
            {hasRoom && <TextField label="说明（可以不写）" max={100} room="wrap" {...one.field('note')} />}
          </Card>
        );
      })}
    </>
  );
}
