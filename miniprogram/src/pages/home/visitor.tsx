import { View } from '@tarojs/components';
import { OrganiserLine } from '../../domain/organiser-line';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './visitor.scss';

const steps = ['看一看隐私说明，同意后继续', '用微信手机号与党员名册核对；对不上时，由支部书记确认'];

/** For someone not known yet: how to get in, and the way there; or, once they have asked, that they wait. */
export function Visitor() {
  const { data, reload } = useCall('account.myRequest', {}, { remember: 'myRequest' });
  useReloadOnReturn(reload);
  const request = data?.request?.status === 'open' ? data.request : undefined;
  return (
    <View className="stack">
      <View className="visitor-head">
        <View className="page-title">您好，欢迎来到两新先锋</View>
        <View className="secondary">松江区两新组织党支部和党员的工作助手</View>
      </View>
      {request ? <Pending request={request} /> : <Steps />}
      <View className="secondary">
        还没有进入党员名册？请联系所在党支部的书记。不清楚自己在哪个支部，可以问单位党组织或所在街镇的党群服务中心。
      </View>
      <OrganiserLine />
    </View>
  );
}

/** The two steps, and where they begin. */
function Steps() {
  return (
    <Card title="绑定微信，两步完成">
      {steps.map((step, index) => (
        <View key={step} className="visitor-step">
          <View className="visitor-number numbers">{index + 1}</View>
          <View className="visitor-text">{step}</View>
        </View>
      ))}
      <View className="visitor-action">
        <PrimaryButton onPress={() => open(pages.account.bind())}>开始绑定</PrimaryButton>
      </View>
    </Card>
  );
}

/** The branch was asked and has not answered: what is waited for, and the way to it. */
function Pending({ request }: { request: NonNullable<Output<'account.myRequest'>['request']> }) {
  return (
    <Card title="等待支部书记确认">
      <View>{`您已申请加入“${request.organizationName}”，姓名：${request.name}`}</View>
      <View className="secondary">{`${formatTime(request.askedAt)} 申请，书记确认后就能使用`}</View>
      <View className="visitor-action">
        <PrimaryButton look="quiet" icon="clock" onPress={() => open(pages.account.bind())}>
          查看或修改申请
        </PrimaryButton>
      </View>
    </Card>
  );
}
