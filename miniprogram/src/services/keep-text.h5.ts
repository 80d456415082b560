import { fileNameOf } from './file-name';

/** See keep-text.d.ts. */
export const keepText = async (name: string, text: string): Promise<void> => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = fileNameOf(name);
  link.click();
  URL.revokeObjectURL(link.href);
};
