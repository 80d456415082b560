import { View } from '@tarojs/components';
import type { MinutesSigner, MinutesState } from '../../../../types/shared/minutes';
import { activityKindLabels } from '../../domain/labels';
import { MinutesTag } from '../../domain/minutes-tag';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Content } from '../content';
import { minutesSignerLabels } from '../labels';
import './record-card.scss';

type OfKind = Output<'minutes.get'>['records'][number];
type Minutes = NonNullable<OfKind['minutes']>;

interface Props {
  activityId: string;
  record: OfKind;
  mayWrite: boolean;
  /** The reader keeps the gathering: who signed on paper can be written down. */
  keeps: boolean;
  reload: () => Promise<void>;
}

const signers: MinutesSigner[] = ['recorder', 'chair'];

function stateOf(minutes: Minutes | undefined): MinutesState {
  if (!minutes) return 'none';
  return signers.every((as) => minutes.signatures[as]) ? 'confirmed' : 'open';
}

const verbs: Record<MinutesState, string> = { none: '写会议记录', open: '修改', confirmed: '更正' };

/** The minutes as one kind: the text, who confirmed it, and what the reader has to do with it. */
export function RecordCard({ activityId, record, mayWrite, keeps, reload }: Props) {
  const { kind, minutes, mayConfirm } = record;
  const state = stateOf(minutes);
  const confirm = async (as: MinutesSigner) => {
    await call('minutes.confirm', { activityId, kind, as, version: minutes?.version ?? 0 });
    tell('已确认');
    await reload();
  };
  const writeDown = async (as: MinutesSigner) => {
    await call('minutes.confirmOnPaper', { activityId, kind, as, version: minutes?.version ?? 0 });
    tell('已登记');
    await reload();
  };
  const onPaper =
    keeps && minutes ? signers.filter((as) => !minutes.signatures[as] && !mayConfirm.includes(as)) : [];
  return (
    <Card title={`${activityKindLabels[kind]}记录`} aside={<MinutesTag state={state} />}>
      {minutes ? (
        <>
          <Content minutes={minutes} onGone={reload} />
          <View className="minutes-signed">
            {signers.map((as) => (
              <View key={as} className="secondary numbers">
                {signedText(as, minutes)}
              </View>
            ))}
          </View>
        </>
      ) : (
        <View className="secondary">
          {mayWrite ? '还没有写。写好后请记录人和主持人各自确认' : '记录确认以后会出现在这里'}
        </View>
      )}
      {mayConfirm.map((as) => (
        <View key={as} className="minutes-act">
          <PrimaryButton busyText="正在确认" onPress={() => confirm(as)}>
            {`我是${minutesSignerLabels[as]}，确认无误`}
          </PrimaryButton>
        </View>
      ))}
      {onPaper.map((as) => (
        <View key={as} className="minutes-act">
          <PrimaryButton look="quiet" busyText="正在登记" onPress={() => writeDown(as)}>
            {`${minutesSignerLabels[as]}已在纸上签名`}
          </PrimaryButton>
        </View>
      ))}
      {mayWrite && (
        <View className="minutes-act">
          <PrimaryButton
            look={minutes ? 'quiet' : 'primary'}
            icon="edit"
            onPress={() => open(pages.minutes.edit({ activityId, kind }))}
          >
            {verbs[state]}
          </PrimaryButton>
        </View>
      )}
      {mayWrite && minutes && minutes.corrections > 0 && (
        <View className="minutes-act">
          <PrimaryButton look="quiet" onPress={() => open(pages.minutes.history({ activityId, kind }))}>
            {`更正过 ${minutes.corrections} 次，看以前的内容`}
          </PrimaryButton>
        </View>
      )}
    </Card>
  );
}

function signedText(as: MinutesSigner, minutes: Minutes): string {
  const signature = minutes.signatures[as];
  const word = `${minutesSignerLabels[as]} ${minutes[as].name}`;
  if (!signature) return `${word} · 还没确认`;
  const onPaper = signature.writtenBy ? `（在纸上，${signature.writtenBy}登记）` : '';
  return `${word} · ${formatTime(signature.at)} 确认${onPaper}`;
}
