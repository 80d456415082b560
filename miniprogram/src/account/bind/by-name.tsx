import { useState } from 'react';
import { View } from '@tarojs/components';
import { BranchSearch, type FoundBranch } from '../../domain/branch-search';
import { Card } from '../../kit/card';
import { showFirstFault } from '../../kit/field';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { useCall } from '../../kit/hooks/use-call';
import { call } from '../../services/call';
import { Head } from './head';

interface Props {
  /** The branch whose mini-program code was scanned; empty when none was. */
  cameFrom: string;
  /** Why this way is needed. */
  because: string | undefined;
  onAsked: () => Promise<void>;
  onByPhone: () => void;
}

/** The other way in: name and branch, to be confirmed by the branch's secretary. */
export function ByName({ cameFrom, because, onAsked, onByPhone }: Props) {
  const scanned = useCall('account.branch', cameFrom ? { organizationId: cameFrom } : undefined).data?.branch;
  const [chosen, setChosen] = useState<{ branch: FoundBranch | undefined }>();
  const branch = chosen ? chosen.branch : scanned;
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const ask = async () => {
    setTried(true);
    if (!branch || !name.trim()) {
      showFirstFault();
      return;
    }
    await call('account.requestBinding', { organizationId: branch.id, name: name.trim() });
    await onAsked();
  };
  return (
    <View className="stack">
      <Head title="按姓名申请" hint="由支部书记确认后完成绑定" />
      {because && <NoticeLine tone="warn">{because}</NoticeLine>}
      <Card>
        <BranchSearch
          label="所在党支部"
          value={branch}
          error={tried && !branch ? '请选择所在的党支部' : undefined}
          onChange={(next) => setChosen({ branch: next })}
        />
        <TextField
          label="姓名"
          value={name}
          max={20}
          placeholder="与党员名册上一致"
          error={tried && !name.trim() ? '请写上姓名' : undefined}
          onChange={setName}
        />
        <PrimaryButton busyText="正在提交" onPress={ask}>
          申请绑定
        </PrimaryButton>
      </Card>
      <PrimaryButton look="quiet" onPress={onByPhone}>
        改用手机号绑定
      </PrimaryButton>
    </View>
  );
}
