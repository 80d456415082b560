import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Fault } from '../../kit/field';
import { useForm } from '../../kit/form/use-form';
import { formatMonth } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Written } from '../content/written';
import { AttachmentsCard } from '../../domain/attachments/card';
import { copied, sent, writingOf } from './content';
import { DatesCard } from './dates-card';
import { faultsOf } from './faults';
import { Head } from './head';
import { ItemsPart } from './items-part';
import { ReadingsPart } from './readings-part';

interface Props {
  organizationId: string;
  month: string;
  prepared: Output<'guidance.prepare'>;
}

/** The guidance as a form; what is written stays on the phone until it is saved. */
export function EditForm({ organizationId, month, prepared }: Props) {
  const { published, previous, revision } = prepared;
  const isChange = published !== undefined;
  const form = useForm({
    name: `guidance:${organizationId}:${month}`,
    fresh: () => writingOf(month, prepared),
    // Unless somebody has saved another text since.
    fits: ({ basedOn }) => basedOn === revision,
    faults: (writing) => faultsOf(writing, isChange),
    send: ({ content, changeNote, basedOn }) =>
      call('guidance.saveDraft', {
        organizationId,
        month,
        changeNote,
        basedOn,
        content: sent(content),
      }),
    about: { 'GUIDANCE.CHANGE_NOTE_MISSING': 'changeNote' },
    done: '草稿已保存',
    then: ({ guidanceId }) => replace(pages.guidance.draft({ guidanceId })),
  });
  const content = form.part('content');

  const copy = async (from: Written) => {
    const untouched = content.value.theme.trim() === '';
    const agreed =
      untouched || (await confirm('用上月的内容代替？', '现在写的内容会被上月的清单代替。', '代替'));
    if (agreed) form.change({ content: copied(from, month) });
  };

  return (
    <View className="stack">
      {isChange && (
        <Card title="新版本">
          <TextField
            label="这次改了什么"
            max={120}
            room="wrap"
            hint="所属党支部和党员会在通知里看到"
            {...form.field('changeNote')}
          />
        </Card>
      )}
      {previous && !isChange && (
        <PrimaryButton look="quiet" icon="swap" onPress={() => copy(previous)}>
          {`从${formatMonth(previous.month)}清单复制`}
        </PrimaryButton>
      )}
      <Head month={month} issuerName={prepared.issuerName} content={content} />
      <Fault text={content.fault('items')} />
      <ItemsPart content={content} library={prepared.library} />
      <ReadingsPart content={content} topics={prepared.topics ?? []} />
      <DatesCard month={month} offered={prepared.dates} {...content.field('dates')} />
      <AttachmentsCard
        place={(asked) => call('guidance.prepareFile', { organizationId, ...asked })}
        {...content.field('attachments')}
      />
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存并预览
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
