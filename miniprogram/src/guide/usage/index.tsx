import { View } from '@tarojs/components';
import { OrganiserLine } from '../../domain/organiser-line';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { MenuRow } from '../../kit/menu-row';
import { inPageRoot } from '../../kit/page-root';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { usage } from '../usage-words';
import './index.scss';

definePageConfig({ navigationBarTitleText: '使用规范' });

/** 使用规范, open to everybody: whom this is for, when it is used, what is never asked; and who leads it. */
function Usage() {
  const { data } = useCall('setting.shown', {}, { remember: 'setting' });
  return (
    <View className="usage stack">
      {usage.map(({ title, lines }) => (
        <Card key={title} title={title}>
          {lines.map((line) => (
            <View key={line} className="usage-line">
              {line}
            </View>
          ))}
        </Card>
      ))}
      <Card list title="有意见">
        <MenuRow
          icon="edit"
          label="意见投诉"
          hint={
            data ? `${data.complaintDays} 个工作日内答复；说支部的事不会转给这个支部` : '有受理编号，有人答复'
          }
          onPress={() => open(pages.complaint.write())}
        />
      </Card>
      {data && <View className="secondary">{`这项工作由${data.leadingOffice}主管。`}</View>}
      <OrganiserLine />
    </View>
  );
}

export default inPageRoot(Usage);
