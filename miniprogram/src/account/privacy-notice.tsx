import { View } from '@tarojs/components';
import { Card } from '../kit/card';
import './privacy-notice.scss';

/** Set when the app is built; see app.config.ts. */
declare const WITH_LOCATION: boolean;

const location = {
  title: '位置',
  text: '个别活动签到时会核对您是否在现场，要您同意才能取得；只比对，不保存。不同意也能签到，由书记确认。',
};

const points = [
  {
    title: '保存什么',
    text: '姓名、所在支部、党员身份、入党和转正日期（含转正批准日期）、参加活动的记录。手机号加密保存，页面上只显示后四位。',
  },
  ...(WITH_LOCATION ? [location] : []),
  { title: '从不收集', text: '身份证号、家庭情况、行踪、人脸、工资和档案材料。' },
  {
    title: '用来做什么',
    text: '只用于支部开展组织生活：确认您是谁、通知活动、记录签到、书记与您联系。不作他用，也不提供给别人。',
  },
  {
    title: '谁能看到',
    text: '本支部的书记和党务工作者。他们看完整手机号要先说明用途，并留下记录；上级党组织平时只看汇总数字。',
  },
  {
    title: '怎么撤回',
    text: '在“我的 · 我的资料”里随时可以查看、要求更正、复制带走，或者解除绑定，撤回同意。',
  },
];

/** The privacy notice in plain words; another meaning is another `privacyVersion`. */
export function PrivacyNotice() {
  return (
    <Card>
      {points.map(({ title, text }) => (
        <View key={title} className="privacy-point">
          <View className="privacy-title">{title}</View>
          <View>{text}</View>
        </View>
      ))}
    </Card>
  );
}
