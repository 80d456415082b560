import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useUpdate } from '../../kit/hooks/use-update';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { updateNow } from '../../services/update';
import './update-card.scss';

/** That WeChat has brought a newer version. It stands here and comes up nowhere: nobody is asked while doing something. */
export function UpdateCard() {
  const update = useUpdate();
  if (update === 'none') return null;
  if (update === 'failed')
    return <NoticeLine tone="warn">新版本没有下载好。请连上网络，关闭小程序，过几分钟再打开</NoticeLine>;
  return (
    <Card title="小程序有新版本">
      <View className="secondary">更新只要几秒。写了一半的内容、待上传的签到都会留着。</View>
      <View className="update-card-action">
        <PrimaryButton look="quiet" onPress={updateNow}>
          更新
        </PrimaryButton>
      </View>
    </Card>
  );
}
