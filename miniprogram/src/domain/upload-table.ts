import { newActKey } from '../services/act-key';
import { uploadTo, type ChosenFile } from '../services/transport';

interface Act {
  actKey: string;
  ending: 'xlsx' | 'csv';
}

/** Uploads a table that somebody chose to the place that the cloud prepares for it; answers its file id. */
export async function uploadTable(
  file: ChosenFile,
  prepare: (act: Act) => Promise<{ cloudPath: string; fileId: string }>,
): Promise<string> {
  const ending = file.name.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx';
  const { cloudPath, fileId } = await prepare({ actKey: newActKey(), ending });
  await uploadTo(file, cloudPath);
  return fileId;
}
