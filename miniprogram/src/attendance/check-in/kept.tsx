import type { CodePurpose } from '../../../../types/attendance/words';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { back } from '../../services/navigate';

/** There was no network: the scan is safe on the phone and goes by itself later (待上传). */
export function Kept({ purpose }: { purpose: CodePurpose }) {
  return (
    <StatusView
      icon="cloud-off"
      title={`网络不通，${purpose === 'checkOut' ? '签退' : '签到'}已存在手机里`}
      hint="状态：待上传。联网后打开小程序会自动上传，由书记确认后算到会，不用再扫。请在一天之内联网。"
    >
      <PrimaryButton onPress={back}>知道了</PrimaryButton>
    </StatusView>
  );
}
