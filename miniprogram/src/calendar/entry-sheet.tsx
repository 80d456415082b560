import { View } from '@tarojs/components';
import { Basis } from '../domain/basis';
import { formatCalendarDay } from '../kit/format/time';
import { PrimaryButton } from '../kit/primary-button';
import { Sheet } from '../kit/sheet';
import { tell } from '../services/dialogs';
import { open } from '../services/navigate';
import { remember } from '../services/phone-calendar';
import {
  practiceOf,
  rememberedWords,
  remindedOf,
  stepsOf,
  verbOf,
  titleOf,
  whyOf,
  type Entry,
} from './labels';
import { placeOf } from './places';
import { Replan } from './replan';

interface Props {
  organizationId: string;
  entry: Entry | undefined;
  mayPlan: boolean;
  onClose: () => void;
  onPlanned: () => Promise<void>;
}

/** One thing on the calendar: why it stands on that day, where it is dealt with, and how it comes onto the phone or another day. */
export function EntrySheet({ organizationId, entry, mayPlan, onClose, onPlanned }: Props) {
  const place = entry && placeOf(entry, organizationId);
  const why = entry && whyOf(entry);
  return (
    <Sheet title={entry ? titleOf(entry) : ''} visible={entry !== undefined} onClose={onClose}>
      {entry && (
        <View className="stack">
          <View className="numbers">{formatCalendarDay(entry.on)}</View>
          {why && <View className="secondary">{why}</View>}
          {entry.citation && (
            <Basis citation={entry.citation} note={practiceOf(entry)} working={stepsOf(entry)} />
          )}
          {mayPlan && entry.between && !entry.isDone && (
            <Replan key={entry.key} organizationId={organizationId} entry={entry} onPlanned={onPlanned} />
          )}
          {!entry.isDone && (
            <PrimaryButton
              look="quiet"
              icon="bell"
              onPress={async () => {
                const came = rememberedWords[await remember(remindedOf(entry, organizationId))];
                if (came) tell(came);
              }}
            >
              加到手机日历
            </PrimaryButton>
          )}
          {place && <PrimaryButton onPress={() => open(place)}>{verbOf(entry)}</PrimaryButton>}
        </View>
      )}
    </Sheet>
  );
}
