import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { useCall } from '../../kit/hooks/use-call';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { AgreeButton } from '../../platform/agree-button';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { privacyVersion } from '../../../../types/shared/privacy';
import { PrivacyNotice } from '../privacy-notice';

definePageConfig({
  navigationBarTitleText: '隐私说明',
});

/** 隐私说明: to read again at any time, and to agree to when it has changed. */
export default function Privacy() {
  const state = useCall('account.myRequest', {});
  return (
    <PageShell state={state}>
      {({ privacyAgreedVersion }) => (
        <View className="stack">
          <PrivacyNotice />
          {privacyAgreedVersion >= privacyVersion ? (
            <NoticeLine tone="good">您已同意这份说明，可以在“我的资料”里撤回</NoticeLine>
          ) : (
            <ActionBar>
              <AgreeButton
                onAgree={async () => {
                  await call('account.agreePrivacy', { version: privacyVersion });
                  tell('已同意');
                  back();
                }}
              >
                同意
              </AgreeButton>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}
