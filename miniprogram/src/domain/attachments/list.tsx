import type { AttachmentKind } from '../../../../types/shared/guidances';
import { Card } from '../../kit/card';
import { usePress } from '../../kit/hooks/use-press';
import { MenuRow } from '../../kit/menu-row';
import { tell } from '../../services/dialogs';
import type { Output } from '../../services/contract';

/** A file that goes with something. */
export type File = Output<'activity.detail'>['activity']['attachments'][number];

interface Props {
  files: File[];
  onFile: ((file: File) => Promise<void>) | undefined;
}

const words: Record<AttachmentKind, string> = {
  pdf: 'PDF',
  word: 'Word 文档',
  excel: 'Excel 表格',
  slides: '演示文稿',
  picture: '图片',
};

/** `Word 文档 · 1.2 MB` */
export const fileWords = ({ kind, bytes }: Pick<File, 'kind' | 'bytes'>): string => {
  const size = bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  return `${words[kind]} · ${size}`;
};

/** 附件: each with what it is and how large. */
export function Attachments({ files, onFile }: Props) {
  const { press } = usePress(async (file: File) => {
    if (!onFile) return;
    tell('正在打开');
    await onFile(file);
  });
  return (
    <Card list title="附件">
      {files.map((file) => (
        <MenuRow
          key={file.fileId}
          icon="ledger"
          label={file.name}
          hint={fileWords(file)}
          onPress={() => void press(file)}
        />
      ))}
    </Card>
  );
}
