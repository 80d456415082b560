import { invalidParameter, toErrorBody } from '../errors';
import { within } from '../limits';
import type { Answer, Request } from '../database/request';
import type { Files } from './files';

/** What storage's actions need: the files, and the address they are reached at. */
export interface StorageParts {
  files: Files;
  /** `http://127.0.0.1:PORT`, without a slash. */
  url: () => string;
}

type Action = (storage: StorageParts, request: Request) => Answer;

/** Where to put the bytes of a new file, and the token that allows it. */
const getUploadMetadata: Action = ({ files, url }, request) => {
  const path = request['path'];
  if (typeof path !== 'string') throw invalidParameter('path is missing');
  const token = files.uploadToken(path);
  const fileId = files.fileId(path);
  return {
    data: {
      url: `${url()}/storage/object/${encodeURI(path)}`,
      token,
      authorization: token,
      fileId,
      // The SDK sends this one as a header, which takes no Chinese.
      cosFileId: Buffer.from(fileId).toString('base64'),
    },
  };
};

/** Temporary addresses of files, each with its own outcome. */
const batchGetDownloadUrl: Action = ({ files, url }, request) => {
  const list = listOf(request['file_list'], 'file_list') as { fileid?: unknown; max_age?: unknown }[];
  const downloads = list.map(({ fileid, max_age: maxAge }) =>
    outcome(fileid, (fileId) => {
      const path = files.pathOf(fileId);
      if (!files.get(path)) return { code: 'STORAGE_FILE_NONEXIST', message: 'storage file not exist' };
      const address = `${url()}/storage/object/${path}?${files.downloadQuery(path, typeof maxAge === 'number' ? maxAge : undefined)}`;
      return {
        code: 'SUCCESS',
        download_url: address,
        tempFileURL: address,
        maxAge: typeof maxAge === 'number' ? maxAge : 7200,
      };
    }),
  );
  return { data: { download_list: downloads } };
};

/** Removes files, each with its own outcome. */
const batchDeleteFile: Action = ({ files }, request) => ({
  data: {
    delete_list: listOf(request['fileid_list'], 'fileid_list').map((fileid) =>
      outcome(fileid, (fileId) => ({
        code: files.remove(files.pathOf(fileId)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
      })),
    ),
  },
});

/** Storage's actions, by production's names. */
export const STORAGE_ACTIONS: Record<string, Action> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
};

// The SDKs read either spelling.
function outcome(fileid: unknown, work: (fileId: string) => Answer): Answer {
  if (typeof fileid !== 'string') throw invalidParameter('a file id must be a string');
  try {
    return { fileid, fileID: fileid, ...work(fileid) };
  } catch (error) {
    return { fileid, fileID: fileid, ...toErrorBody(error) };
  }
}

function listOf(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw invalidParameter(`${what} must be a list`);
  within('files', value.length, what);
  return value;
}
