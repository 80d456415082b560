import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { explain, tell } from '../../services/dialogs';
import { openFile } from '../../services/files';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { ExportSheet } from './export-sheet';
import './points.scss';

const points = [
  '.xlsx 或 .csv 表格，表头是中文，列的先后不限',
  '必须有“姓名”；可以有党员身份、入党日期、转正日期、手机号、所在党支部',
  '身份证号、家庭情况等列一律不保存，导入前会告诉您略过了哪些',
  '先看每个人会存成什么，不确定的当面问您；确认之前什么都不导入',
  '同一份名册导入两次不会重复；上传的文件读完就删除',
];

interface Props {
  organizationId: string;
  onChoose: () => Promise<void>;
  /** Given while the last import can still be taken back. */
  onUndo: (() => Promise<void>) | undefined;
}

/** What the spreadsheet should look like, and the files to start from. */
export function Choose({ organizationId, onChoose, onUndo }: Props) {
  const [exporting, setExporting] = useState(false);
  const template = () => {
    tell('正在准备文件');
    openFile(async () => ({ name: '党员名册模板.xlsx', url: (await call('roster.template', {})).url })).catch(
      explain,
    );
  };
  return (
    <>
      <Card title="名册怎么准备">
        {points.map((point) => (
          <View key={point} className="import-point">
            <View className="import-dot" />
            <View className="import-point-text">{point}</View>
          </View>
        ))}
      </Card>
      <PrimaryButton icon="upload" busyText="正在读取" onPress={onChoose}>
        选择名册文件
      </PrimaryButton>
      <Card list>
        <MenuRow icon="ledger" label="下载空白模板" hint="照着填，最不容易错" onPress={template} />
        <MenuRow
          icon="people"
          label="导出现有名册"
          hint="手机号只留后四位，写明用途，记录在案"
          onPress={() => setExporting(true)}
        />
        <MenuRow
          icon="swap"
          label="和全国系统对一对"
          hint="只看哪里不一样，什么都不改，文件看完就删除"
          onPress={() => open(pages.organization.compare({ organizationId }))}
        />
        {onUndo && (
          <MenuRow icon="swap" label="撤销上次导入" hint="导入后一天之内" onPress={() => void onUndo()} />
        )}
      </Card>
      <ExportSheet organizationId={organizationId} visible={exporting} onClose={() => setExporting(false)} />
    </>
  );
}
