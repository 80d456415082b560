import { createHmac, timingSafeEqual } from 'node:crypto';
import { CloudError, invalidParameter } from '../errors';
import type { Tables } from '../database/tables';
import type { Resource } from '../rules/expression';

/** A stored file. */
export interface StoredFile {
  path: string;
  content: Buffer;
  contentType: string;
  storedAt: number;
  /** The openid of the client that uploaded it; null for a function's. */
  owner: string | null;
}

/** A file to be kept. */
export interface NewFile {
  path: string;
  content: Buffer;
  contentType: string;
  /** The openid of the client that uploads it. */
  owner?: string;
}

const BUCKET = 'local-bucket';
const UPLOAD_LIFETIME_MS = 15 * 60_000;
const DEFAULT_MAX_AGE_S = 7200;

/** Cloud storage: files in the same database as the documents, so that they are as durable and as easy to move. */
export class Files {
  private readonly key: string;

  constructor(
    private readonly tables: Tables,
    private readonly environment: string,
    private readonly now: () => number,
  ) {
    tables.sqlite.exec(`CREATE TABLE IF NOT EXISTS _files (
      path TEXT PRIMARY KEY, content BLOB NOT NULL, contentType TEXT NOT NULL, storedAt INTEGER NOT NULL)`);
    const columns = tables.sqlite.pragma('table_info(_files)') as { name: string }[];
    if (!columns.some(({ name }) => name === 'owner'))
      tables.sqlite.exec('ALTER TABLE _files ADD COLUMN owner TEXT');
    this.key = tables.setting('storageKey');
  }

  /** The file id of a path: `cloud://ENV.BUCKET/path`. */
  fileId(path: string): string {
    return `cloud://${this.environment}.${BUCKET}/${path}`;
  }

  /**
   * The path a file id names.
   * @throws STORAGE_FILE_NONEXIST for an id of another environment
   */
  pathOf(fileId: string): string {
    const start = this.fileId('');
    if (!fileId.startsWith(start))
      throw new CloudError('STORAGE_FILE_NONEXIST', `storage file not exist: ${fileId}`);
    return fileId.slice(start.length);
  }

  /** Keeps a file, over one already there; answers its id. A function's has no owner. */
  put({ path, content, contentType, owner }: NewFile): string {
    checkPath(path);
    this.tables
      .statement(
        'INSERT OR REPLACE INTO _files (path, content, contentType, storedAt, owner) VALUES (?, ?, ?, ?, ?)',
      )
      .run(path, content, contentType, this.now(), owner ?? null);
    return this.fileId(path);
  }

  /** What rules are told of a file: whose it is, and of one that is not there whose it would be. */
  resource(path: string, newOwner: string | undefined): Resource {
    const known = this.tables.statement('SELECT owner FROM _files WHERE path = ?').get(path) as
      | { owner: string | null }
      | undefined;
    return { path, openid: known ? (known.owner ?? undefined) : newOwner };
  }

  /** The file at a path, or undefined. */
  get(path: string): StoredFile | undefined {
    const file = this.tables.statement('SELECT * FROM _files WHERE path = ?').get(path) as
      | (Omit<StoredFile, 'content'> & { content: Uint8Array })
      | undefined;
    return (
      file && {
        ...file,
        content: Buffer.from(file.content.buffer, file.content.byteOffset, file.content.length),
      }
    );
  }

  /** Paths and sizes (bytes) of all files, newest first. */
  list(): { path: string; size: number; contentType: string; storedAt: number }[] {
    return this.tables
      .statement(
        'SELECT path, length(content) AS size, contentType, storedAt FROM _files ORDER BY storedAt DESC LIMIT 500',
      )
      .all() as { path: string; size: number; contentType: string; storedAt: number }[];
  }

  /** Removes a file; false when there is none. */
  remove(path: string): boolean {
    return this.tables.statement('DELETE FROM _files WHERE path = ?').run(path).changes > 0;
  }

  /** A token that allows one path to be uploaded, for a quarter of an hour. */
  uploadToken(path: string): string {
    checkPath(path);
    return this.sign('upload', path, this.now() + UPLOAD_LIFETIME_MS);
  }

  /** The query string of a download address that holds for `maxAge` seconds. */
  downloadQuery(path: string, maxAge: number = DEFAULT_MAX_AGE_S): string {
    const [sign, t] = this.sign('download', path, this.now() + maxAge * 1000).split('.');
    return `sign=${sign}&t=${t}`;
  }

  /** True when the token was given for this purpose and path, and has not expired. */
  allows(purpose: 'upload' | 'download', path: string, token: string): boolean {
    const expires = Number(token.split('.')[1]);
    const expected = Buffer.from(this.sign(purpose, path, expires));
    const given = Buffer.from(token);
    return expected.length === given.length && timingSafeEqual(expected, given) && this.now() < expires;
  }

  private sign(purpose: string, path: string, expires: number): string {
    return `${createHmac('sha256', this.key).update(`${purpose}\n${path}\n${expires}`).digest('hex')}.${expires}`;
  }
}

function checkPath(path: string): void {
  const isBad =
    path === '' ||
    path.length > 850 ||
    path.startsWith('/') ||
    path.includes('//') ||
    /[?#%\\\r\n]/.test(path);
  if (isBad || path.split('/').some((part) => part === '..' || part === '.'))
    throw invalidParameter(`invalid cloud path: ${path}`);
}
