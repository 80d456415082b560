import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { PhoneButton } from '../../platform/phone-button';
import { call, type FailureCode } from '../../services/call';
import { tell } from '../../services/dialogs';
import { codeOf, textOfCode } from '../../services/error-texts';
import { goOn } from '../../services/intended';
import { Head } from './head';

/** After these another try with the phone is of no use. */
const inVain: readonly FailureCode[] = [
  'ACCOUNT.NO_SINGLE_MATCH',
  'TOO_MANY_TODAY',
  'ACCOUNT.MEMBER_BOUND_ELSEWHERE',
];

interface Props {
  /** The other way, and why it is needed. */
  onOtherWay: (reason?: string) => void;
}

/** The second step: the phone number that WeChat vouches for. */
export function ByPhone({ onOtherWay }: Props) {
  const bind = async (code: string | undefined) => {
    if (code === undefined) {
      onOtherWay('没有取得手机号，可以按姓名和支部申请，由书记确认');
      return;
    }
    try {
      const { person } = await call('account.bindByPhone', { code });
      await goOn();
      // Said where they arrive: what is said before a page goes, goes with it.
      tell(`已绑定：${person.name}`);
    } catch (error) {
      const failure = codeOf(error);
      if (!inVain.includes(failure)) throw error;
      onOtherWay(textOfCode(failure));
    }
  };
  return (
    <View className="stack">
      <Head title="验证手机号" hint="第 2 步，共 2 步 · 与党员名册核对" />
      <Card>
        <View className="bind-text">请用党组织登记的手机号。号码只用来与名册核对，核对上就完成绑定。</View>
        <PhoneButton onCode={bind}>用微信手机号绑定</PhoneButton>
      </Card>
      <PrimaryButton look="quiet" onPress={() => onOtherWay()}>
        手机号换过了，按姓名申请
      </PrimaryButton>
    </View>
  );
}
