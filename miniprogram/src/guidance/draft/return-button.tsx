import { useState } from 'react';
import { View } from '@tarojs/components';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import './sheet.scss';

interface Props {
  guidanceId: string;
  revision: number;
  onDone: () => Promise<void>;
}

/** Hands a draft back with what should be changed. */
export function ReturnButton({ guidanceId, revision, onDone }: Props) {
  const [visible, setVisible] = useState(false);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const giveBack = async () => {
    setTried(true);
    if (!note.trim()) return;
    await call('guidance.review', { guidanceId, revision, approved: false, note });
    setVisible(false);
    tell('已退回修改');
    await onDone();
  };
  return (
    <View>
      <PrimaryButton look="quiet" onPress={() => setVisible(true)}>
        退回
      </PrimaryButton>
      <Sheet title="退回修改" visible={visible} onClose={() => setVisible(false)}>
        <View className="draft-sheet">
          <TextField
            label="哪里要改"
            value={note}
            max={200}
            room="lines"
            error={tried && !note.trim() ? '请写明退回的原因' : undefined}
            onChange={setNote}
          />
          <PrimaryButton busyText="正在退回" onPress={giveBack}>
            退回修改
          </PrimaryButton>
        </View>
      </Sheet>
    </View>
  );
}
