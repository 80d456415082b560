import { useState } from 'react';
import { View } from '@tarojs/components';
import { uploadTable } from '../../domain/upload-table';
import { useParameter } from '../../kit/hooks/use-parameter';
import { NoticeLine } from '../../kit/notice-line';
import { inPageRoot } from '../../kit/page-root';
import { call } from '../../services/call';
import { confirm, explain } from '../../services/dialogs';
import { codeOf, textOf } from '../../services/error-texts';
import { chooseFile, type ChosenFile } from '../../services/transport';
import type { How } from './answers';
import { Choose } from './choose';
import { Imported } from './imported';
import { Kept } from './kept';
import { forgetImport, lastImport, rememberImport } from './last-import';
import { Preview } from './preview';
import { Running } from './running';
import { walk, type Progress } from './walk';
import type { Previewed } from './words';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '导入名册',
});

/** A file that was looked at, and how it was read; it goes up again for every look, since the cloud keeps none. */
interface Seen {
  at: 'preview';
  file: ChosenFile;
  how: How;
  previewed: Previewed;
}

type Stage =
  | { at: 'choose' }
  | Seen
  | { at: 'running'; act: 'commit' | 'undo'; progress: Progress }
  | { at: 'imported'; previewed: Previewed }
  | { at: 'undone'; importId: string; kept: number };

const notBegun: Progress = { done: 0, total: 0 };

/** 导入名册: choose a spreadsheet, see what would happen, only then bring it in; and a day to take it back. */
function ImportRoster() {
  const organizationId = useParameter('organizationId');
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const [failure, setFailure] = useState<string>();

  const look = async (file: ChosenFile, how: How) => {
    const fileId = await uploadTable(file, (act) => call('roster.prepareUpload', { organizationId, ...act }));
    const previewed = await call('roster.preview', { organizationId, fileId, fileName: file.name, ...how });
    setStage({ at: 'preview', file, how, previewed });
  };

  const choose = async () => {
    const file = await chooseFile(['xlsx', 'csv']);
    if (!file) return;
    setFailure(undefined);
    try {
      await look(file, { answers: {} });
    } catch (error) {
      setStage({ at: 'choose' });
      setFailure(codeOf(error) === 'INTERNAL' ? '文件没能上传，请检查网络后再试一次' : textOf(error));
    }
  };

  const commit = async (seen: Seen) => {
    const { importId, counts } = seen.previewed;
    const consequence = `将新增 ${counts.add} 名党员、更改 ${counts.change} 名。他们会出现在以后活动的应到名单里。一天之内可以撤销。`;
    if (!(await confirm('导入这份名册？', consequence, '导入'))) return;
    setStage({ at: 'running', act: 'commit', progress: notBegun });
    try {
      await walk('commit', importId, (progress) => setStage({ at: 'running', act: 'commit', progress }));
      rememberImport(organizationId, importId);
      setStage({ at: 'imported', previewed: seen.previewed });
    } catch (error) {
      setStage(seen);
      throw error;
    }
  };

  const undo = async (importId: string, before: Stage) => {
    const sure = await confirm(
      '撤销这次导入？',
      '这次新增的人会从名册里去掉，更改的内容恢复原样。已绑定微信、已在活动名单里或又改过的人会留下，并逐个告诉您。',
      '撤销导入',
    );
    if (!sure) return;
    setStage({ at: 'running', act: 'undo', progress: notBegun });
    try {
      const { kept } = await walk('undo', importId, (progress) =>
        setStage({ at: 'running', act: 'undo', progress }),
      );
      forgetImport(organizationId);
      setStage({ at: 'undone', importId, kept });
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
      {stage.at === 'undone' && stage.kept === 0 && (
        <NoticeLine tone="good">已撤销，名册恢复到导入之前</NoticeLine>
      )}
      {stage.at === 'undone' && stage.kept > 0 && (
        <>
          <NoticeLine tone="warn">{`已撤销，有 ${stage.kept} 人已在使用，留在名册里`}</NoticeLine>
          <Kept importId={stage.importId} />
        </>
      )}
      {stage.at === 'preview' ? (
        <Preview
          key={stage.previewed.importId}
          fileName={stage.file.name}
          previewed={stage.previewed}
          how={stage.how}
          onLook={(how) => look(stage.file, how)}
          onCommit={() => commit(stage)}
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
