import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { AgreeButton } from '../../platform/agree-button';
import { call } from '../../services/call';
import { privacyVersion } from '../../../../types/shared/privacy';
import { PrivacyNotice } from '../privacy-notice';
import { Head } from './head';

/** The first step: what is kept and who sees it, before anything is kept. */
export function Consent({ onAgreed }: { onAgreed: () => Promise<void> }) {
  return (
    <View className="stack">
      <Head title="先请您看一看" hint="第 1 步，共 2 步 · 隐私说明" />
      <PrivacyNotice />
      <ActionBar>
        <AgreeButton
          onAgree={async () => {
            await call('account.agreePrivacy', { version: privacyVersion });
            await onAgreed();
          }}
        >
          同意，下一步
        </AgreeButton>
      </ActionBar>
    </View>
  );
}
