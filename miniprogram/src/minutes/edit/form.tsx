import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { showFirstFault } from '../../kit/field';
import { MemberField } from '../../domain/member-field';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { useDraft } from '../../kit/hooks/use-draft';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { draftName, draftOf, faultsOf, hasFault } from './draft';
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
  const { draft, change, finish } = useDraft(draftName(activityId, kind), () => draftOf(record));
  const [tried, setTried] = useState(false);
  const wasConfirmed = Boolean(minutes?.signatures.chair && minutes.signatures.recorder);
  const faults = faultsOf(draft, wasConfirmed);
  const people = got.people.map(({ memberId, name }) => ({ id: memberId, name }));
  const newer = minutes !== undefined && minutes.version > draft.version;
  const save = async () => {
    setTried(true);
    if (hasFault(faults)) {
      showFirstFault();
      return;
    }
    if (!(await saveMinutes(activityId, kind, draft))) return;
    finish();
    tell('已保存，请记录人和主持人各自确认');
    back();
  };
  return (
    <View className="stack">
      {newer && (
        <NoticeLine tone="warn">{`您写的时候，${minutes.savedBy}改过这份记录。保存时会再问您`}</NoticeLine>
      )}
      <Card>
        <MemberField
          label="主持人"
          members={people}
          value={draft.chairId}
          error={tried ? faults.chair : undefined}
          onChange={(chairId) => change({ chairId })}
        />
        <MemberField
          label="记录人"
          members={people}
          value={draft.recorderId}
          error={tried ? faults.recorder : undefined}
          onChange={(recorderId) => change({ recorderId })}
        />
        <TextField
          label="议程（每行一项）"
          value={draft.agenda}
          max={3000}
          room="lines"
          error={tried ? faults.agenda : undefined}
          onChange={(agenda) => change({ agenda })}
        />
        <TextField
          label="会议内容"
          value={draft.summary}
          max={5000}
          room="lines"
          placeholder="讲了什么、讨论了什么、怎么安排"
          onChange={(summary) => change({ summary })}
        />
      </Card>
      <SpeechesPart speeches={draft.speeches} onChange={(speeches) => change({ speeches })} />
      <ResolutionsPart
        resolutions={draft.resolutions}
        voters={got.voters}
        faults={tried ? faults.resolutions : []}
        onChange={(resolutions) => change({ resolutions })}
      />
      <PhotosPart activityId={activityId} photos={draft.photos} onChange={(photos) => change({ photos })} />
      {wasConfirmed && (
        <Card>
          <TextField
            label="更正的原因"
            value={draft.reason}
            max={80}
            room="wrap"
            hint="记录已经确认过。原来的内容会留着，改后请两人重新确认"
            error={tried ? faults.reason : undefined}
            onChange={(reason) => change({ reason })}
          />
        </Card>
      )}
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={save}>
          保存记录
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
