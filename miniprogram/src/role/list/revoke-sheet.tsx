import { useState } from 'react';
import { View } from '@tarojs/components';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { roleLabels } from '../../domain/labels';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { textOf } from '../../services/error-texts';
import type { Grant } from './grant-card';
import './revoke-sheet.scss';

interface Props {
  organizationId: string;
  /** The role to end; closed without one. */
  grant: Grant | undefined;
  onClose: () => void;
  onRevoked: () => Promise<void>;
}

/** 收回: ends a role at once, with the reason and what it means. */
export function RevokeSheet({ organizationId, grant, onClose, onRevoked }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const revoke = async () => {
    setTried(true);
    setFailure(undefined);
    if (!grant || !reason.trim()) return;
    try {
      await call('role.revoke', { organizationId, grantId: grant.id, reason: reason.trim() });
    } catch (error) {
      // A dialog would lie under the panel.
      setFailure(textOf(error));
      return;
    }
    setTried(false);
    setReason('');
    onClose();
    tell('已收回');
    await onRevoked();
  };
  return (
    <Sheet title="收回职务" visible={grant !== undefined} onClose={onClose}>
      <View className="revoke-sheet stack">
        {grant && (
          <NoticeLine tone="warn">
            {`收回${grant.name}的“${roleLabels[grant.role]}”，对方马上不能再办这项职务的事`}
          </NoticeLine>
        )}
        {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
        <TextField
          label="原因"
          value={reason}
          max={80}
          room="wrap"
          placeholder="例如：换届、工作调动"
          error={tried && !reason.trim() ? '请写上原因' : undefined}
          onChange={setReason}
        />
        <PrimaryButton onPress={revoke}>收回职务</PrimaryButton>
      </View>
    </Sheet>
  );
}
