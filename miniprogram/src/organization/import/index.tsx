import { useState } from 'react';
import { View } from '@tarojs/components';
import { useParameter } from '../../kit/hooks/use-parameter';
import { NoticeLine } from '../../kit/notice-line';
import { inPageRoot } from '../../kit/page-root';
import { call } from '../../services/call';
import { confirm, explain } from '../../services/dialogs';
import { codeOf, textOf } from '../../services/error-texts';
import { chooseFile, upload } from '../../services/transport';
import { Choose } from './choose';
import { Imported } from './imported';
import { forgetImport, lastImport, rememberImport } from './last-import';
import { Preview, type Previewed } from './preview';
import { Running } from './running';
import { walk, type Progress } from './walk';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '导入名册',
});

type Stage =
  | { at: 'choose' }
  | { at: 'preview'; fileName: string; previewed: Previewed }
  | { at: 'running'; act: 'commit' | 'undo'; progress: Progress }
  | { at: 'imported'; previewed: Previewed }
  | { at: 'undone' };

const notBegun: Progress = { done: 0, total: 0 };

/** 导入名册: choose a spreadsheet, see what would happen, only then bring it in; and a day to take it back. */
function ImportRoster() {
  const organizationId = useParameter('organizationId');
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const [failure, setFailure] = useState<string>();

  const choose = async () => {
    const file = await chooseFile(['xlsx', 'csv']);
    if (!file) return;
    setFailure(undefined);
    try {
      const fileId = await upload(file, 'rosters');
      const previewed = await call('roster.preview', { organizationId, fileId });
      setStage({ at: 'preview', fileName: file.name, previewed });
    } catch (error) {
      setStage({ at: 'choose' });
      setFailure(codeOf(error) === 'INTERNAL' ? '文件没能上传，请检查网络后再试一次' : textOf(error));
    }
  };

  const commit = async (fileName: string, previewed: Previewed) => {
    const { importId, counts } = previewed;
    const consequence = `将新增 ${counts.add} 名党员、更改 ${counts.change} 名。他们会出现在以后活动的应到名单里。一天之内可以撤销。`;
    if (!(await confirm('导入这份名册？', consequence, '导入'))) return;
    setStage({ at: 'running', act: 'commit', progress: notBegun });
    try {
      await walk('commit', importId, (progress) => setStage({ at: 'running', act: 'commit', progress }));
      rememberImport(organizationId, importId);
      setStage({ at: 'imported', previewed });
    } catch (error) {
      setStage({ at: 'preview', fileName, previewed });
      throw error;
    }
  };

  const undo = async (importId: string, before: Stage) => {
    const sure = await confirm(
      '撤销这次导入？',
      '这次新增的人会从名册里去掉，更改的内容恢复原样。已有人绑定或签到时不能整批撤销。',
      '撤销导入',
    );
    if (!sure) return;
    setStage({ at: 'running', act: 'undo', progress: notBegun });
    try {
      await walk('undo', importId, (progress) => setStage({ at: 'running', act: 'undo', progress }));
      forgetImport(organizationId);
      setStage({ at: 'undone' });
    } catch (error) {
      setStage(before);
      await explain(error);
    }
  };

  const last = lastImport(organizationId);
  if (stage.at === 'running') return <Running act={stage.act} progress={stage.progress} />;
  if (stage.at === 'imported') {
    return <Imported counts={stage.previewed.counts} onUndo={() => undo(stage.previewed.importId, stage)} />;
  }
  return (
    <View className="import stack">
      {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
      {stage.at === 'undone' && <NoticeLine tone="good">已撤销，名册恢复到导入之前</NoticeLine>}
      {stage.at === 'preview' ? (
        <Preview
          key={stage.previewed.importId}
          fileName={stage.fileName}
          previewed={stage.previewed}
          onCommit={() => commit(stage.fileName, stage.previewed)}
          onChoose={choose}
        />
      ) : (
        <Choose
          organizationId={organizationId}
          onChoose={choose}
          onUndo={last ? () => undo(last, stage) : undefined}
        />
      )}
    </View>
  );
}

export default inPageRoot(ImportRoster);
