import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { Image, View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useSparingly } from '../../kit/hooks/use-sparingly';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '小程序码',
});

/** What a code is for, and what it is not. */
const words = {
  activity: {
    name: '活动邀请码',
    leads: '微信扫一扫，打开这个活动的详情',
    hint: '可以打印出来贴在活动室，也可以发到群里；没有绑定的党员会先绑定，再回到活动。它不是签到码，签到仍扫活动现场大屏幕上的码。',
  },
  branch: {
    name: '支部绑定码',
    leads: '微信扫一扫，绑定微信',
    hint: '给本支部党员用：扫码后按提示两步绑定，所在支部已经填好。可以打印出来，也可以发到群里。',
  },
  office: {
    name: '企业诉求码',
    leads: '微信扫一扫，提企业的诉求',
    hint: '贴在党群服务站点，企业的同志不用绑定就可以提；答复会告诉提出的微信。',
  },
};

function kindOf({ activityId, officeId }: { activityId: string; officeId: string }) {
  if (activityId) return 'activity';
  return officeId ? 'office' : 'branch';
}

/** 小程序码: the picture that leads to an activity, a branch's people to where they bind, or enterprises to where they say what they want; to print or to send. */
export default function SceneCode() {
  const activityId = useParameter('activityId');
  const organizationId = useParameter('organizationId');
  const officeId = useParameter('officeId');
  const kind = kindOf({ activityId, officeId });
  const ofActivity = useCall('scene.ofActivity', kind === 'activity' ? { activityId } : undefined);
  const ofBranch = useCall('scene.ofBranch', kind === 'branch' ? { organizationId } : undefined);
  const ofOffice = useCall('scene.ofOffice', kind === 'office' ? { organizationId: officeId } : undefined);
  const { name, leads, hint } = words[kind];
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title: name });
  }, [name]);
  const state = { activity: ofActivity, branch: ofBranch, office: ofOffice }[kind];
  // The address of a picture holds for a time only.
  const askAnew = useSparingly(state.reload);
  return (
    <PageShell state={state}>
      {({ title, url }) => {
        const enlarge = () => Taro.previewImage({ urls: [url] });
        return (
          <View className="stack">
            <Card>
              <View className="scene-code">
                <View className="page-title">{title}</View>
                <Image
                  className="scene-picture"
                  src={url}
                  mode="scaleToFill"
                  showMenuByLongpress
                  ariaLabel={`${title}的${name}`}
                  onError={askAnew}
                  onClick={() => void enlarge()}
                />
                <View>{leads}</View>
              </View>
            </Card>
            <View className="secondary">{hint}</View>
            <ActionBar>
              <PrimaryButton onPress={enlarge}>放大，长按保存或发送</PrimaryButton>
            </ActionBar>
          </View>
        );
      }}
    </PageShell>
  );
}
