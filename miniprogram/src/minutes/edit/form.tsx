import { View } from '@tarojs/components';
import { MemberField } from '../../domain/member-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useForm } from '../../kit/form/use-form';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import type { Output } from '../../services/contract';
import { draftName, draftOf, faultsOf, questionAt } from './draft';
import { PhotosPart } from './photos-part';
import { ResolutionsPart } from './resolutions-part';
import { saveMinutes } from './save';
import { SpeechesPart } from './speeches-part';

type Got = Output<'minutes.get'>;

interface Props {
  activityId: string;
  got: Got;
  record: Got['records'][number];
}

/** The form of minutes; what is written stays on the phone until it is saved. */
export function Form({ activityId, got, record }: Props) {
  const { kind, minutes } = record;
  const wasConfirmed = Boolean(minutes?.signatures.chair && minutes.signatures.recorder);
  const form = useForm({
    name: draftName(activityId, kind),
    fresh: () => draftOf(record),
    faults: (draft) => faultsOf(draft, wasConfirmed),
    send: (draft) => saveMinutes(activityId, kind, draft),
    named: questionAt,
    about: { 'MINUTES.SAME_PERSON': 'recorderId', 'MINUTES.REASON_NEEDED': 'reason' },
    done: '已保存，请记录人和主持人各自确认',
  });
  const people = got.people.map(({ memberId, name }) => ({ id: memberId, name }));
  const newer = minutes !== undefined && minutes.version > form.value.version;
  return (
    <View className="stack">
      {newer && (
        <NoticeLine tone="warn">{`您写的时候，${minutes.savedBy}改过这份记录。保存时会再问您`}</NoticeLine>
      )}
      <Card>
        <MemberField label="主持人" members={people} {...form.field('chairId')} />
        <MemberField label="记录人" members={people} {...form.field('recorderId')} />
        <TextField label="议程（每行一项）" max={3000} room="lines" {...form.field('agenda')} />
        <TextField
          label="会议内容"
          max={5000}
          room="lines"
          placeholder="讲了什么、讨论了什么、怎么安排"
          {...form.field('summary')}
        />
      </Card>
      <SpeechesPart form={form} />
      <ResolutionsPart form={form} voters={got.voters} />
      <PhotosPart activityId={activityId} {...form.field('photos')} />
      {wasConfirmed && (
        <Card>
          <TextField
            label="更正的原因"
            max={80}
            room="wrap"
            hint="记录已经确认过。原来的内容会留着，改后请两人重新确认"
            {...form.field('reason')}
          />
        </Card>
      )}
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存记录
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
