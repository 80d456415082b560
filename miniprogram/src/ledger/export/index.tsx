import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { monthOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { inPageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { ProgressBar } from '../../kit/progress-bar';
import { newActKey } from '../../services/act-key';
import { call, CallError } from '../../services/call';
import { openFile } from '../../services/files';
import { monthsOf, periodsOf, type Period } from './periods';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '导出台账',
});

const forms = [
  { value: 'workbook', word: '台账（Excel）' },
  { value: 'book', word: '会议记录本（Word）' },
] as const;

const hints = {
  workbook: '每次会议和活动一行，另有一张汇总表',
  book: '每次会议从新的一页起，可以打印装订',
};

/** 导出台账: the ledger of some months as a spreadsheet, or the minutes as a book to print; marked with who took it out. */
function ExportLedger() {
  const organizationId = useParameter('organizationId');
  const year = useParameter('year') || monthOf(Date.now()).slice(0, 4);
  const [form, setForm] = useState<(typeof forms)[number]['value']>('workbook');
  const [period, setPeriod] = useState<Period>('year');
  const [progress, setProgress] = useState<{ done: number; total: number }>();

  const take = async () => {
    setProgress(undefined);
    const wanted = { organizationId, actKey: newActKey(), form, ...monthsOf(year, period) };
    const { exportId, total } = await call('export.begin', wanted);
    setProgress({ done: 0, total });
    try {
      await openFile(async () => {
        const { file } = await call('export.advance', { exportId });
        if (!file) throw new CallError('INTERNAL');
        setProgress({ done: total, total });
        return file;
      });
    } catch (error) {
      setProgress(undefined);
      throw error;
    }
  };

  return (
    <View className="page-shell stack">
      <Card>
        <Choices label="导出成" options={forms} value={form} hint={hints[form]} onChange={setForm} />
        <Choices
          label={`${year}年的哪一段`}
          options={periodsOf(year, monthOf(Date.now()))}
          value={period}
          onChange={setPeriod}
        />
      </Card>
      {progress && (
        <Card>
          <ProgressBar part={progress.done} whole={progress.total} />
          <View className="secondary export-progress" role="status">
            {progress.done < progress.total
              ? `共 ${progress.total} 次会议和活动，正在写成文件…`
              : `写好了，共 ${progress.total} 次会议和活动`}
          </View>
        </Card>
      )}
      <View className="secondary">
        文件里有党员姓名，会标明是谁、什么时候导出的，并留下记录。请妥善保管，不要外传。
      </View>
      <ActionBar>
        <PrimaryButton icon="upload" busyText="正在导出" onPress={take}>
          导出
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

export default inPageRoot(ExportLedger);
