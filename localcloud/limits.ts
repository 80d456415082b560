import { CloudError } from './errors';

/** A limit of production: how much at most (and at least), of what, and who says so. */
interface Limit {
  readonly least?: number;
  readonly most: number;
  readonly of: string;
  readonly source: string;
}

const KB = 1024;
const MB = 1024 * KB;

const QUOTA = 'WeChat, wxcloud/basis/concepts/quota';
const SCF = 'Tencent Cloud, document 583/11637 (SCF quotas)';

/**
 * The limits of production that are enforced here: what passes here must pass there. Where two sources differ the lower
 * one holds. Which error says it is not documented for all of them; it is one of the platform's own.
 */
export const LIMITS = {
  timeoutSeconds: {
    least: 1,
    most: 60,
    of: 'seconds of a call',
    source: 'WeChat’s console; SCF itself takes 900',
  },
  clientRequestBytes: {
    most: 100 * KB,
    of: 'bytes of a client’s call',
    source: 'WeChat, Cloud.callFunction',
  },
  clientResultBytes: { most: MB, of: 'bytes answered to a client', source: 'WeChat, error −604001' },
  functionRequestBytes: { most: 6 * MB, of: 'bytes of a call between functions', source: SCF },
  functionResultBytes: { most: 6 * MB, of: 'bytes answered to a function', source: SCF },
  functions: { most: 50, of: 'functions', source: `${QUOTA}; ${SCF}` },
  variablesBytes: { most: 4 * KB, of: 'bytes of environment variables of a function', source: SCF },
  timers: { most: 1, of: 'timers of a function', source: 'WeChat, guide/functions/triggers' },
  collections: { most: 100, of: 'collections', source: QUOTA },
  indexes: { most: 20, of: 'indexes of a collection', source: QUOTA },
  indexKeyBytes: {
    most: 1024,
    of: 'bytes of an _id or an index entry',
    source: 'MongoDB before 4.2, Index Key Limit',
  },
  answerBytes: { most: 16 * MB, of: 'bytes of an answer of the database', source: QUOTA },
  documents: { most: 1000, of: 'documents of a query', source: '@cloudbase/database, Query.get' },
  transactionSeconds: { most: 30, of: 'seconds of a transaction', source: 'the platform’s own message' },
  files: { most: 50, of: 'files of a request', source: 'WeChat, Cloud.getTempFileURL' },
  zipBytes: {
    most: 1.5 * MB,
    of: 'bytes of a zip that comes inside a request',
    source: '@cloudbase/manager-node, API_MAX_SIZE',
  },
  memoryMb: { least: 64, most: 3072, of: 'MB of memory', source: `${SCF}; 64, or in steps of 128` },
} as const satisfies Record<string, Limit>;

/** The runtimes in which a function can be created today (Tencent Cloud, document 583/11060; retired ones left out). */
export const RUNTIMES = ['Nodejs16.13', 'Nodejs18.15', 'Nodejs20.19', 'Nodejs22.21', 'Nodejs24.11'] as const;

/** How many documents a query answers that names no limit (`@cloudbase/database`, Query.get). */
export const DOCUMENTS_BY_DEFAULT = 100;

/**
 * Lets pass what is within a limit.
 * @param whose what it is about, for the message
 * @throws EXCEED_REQUEST_LIMIT, or `code` where production's is known
 */
export function within(
  name: keyof typeof LIMITS,
  value: number,
  whose: string,
  code = 'EXCEED_REQUEST_LIMIT',
): void {
  const { least = 0, most, of }: Limit = LIMITS[name];
  if (value < least || value > most)
    throw new CloudError(
      code,
      `[LimitExceeded] ${whose}: ${value}, where ${least ? `${least} to ` : 'at most '}${most} ${of} are allowed`,
    );
}

/** Lets pass a function's memory (MB): within the limit, and of a size that there is. @throws as `within` */
export function memoryWithin(memoryMb: number, whose: string): void {
  within('memoryMb', memoryMb, whose);
  const { least } = LIMITS.memoryMb;
  if (memoryMb !== least && memoryMb % (2 * least) !== 0)
    throw new CloudError(
      'EXCEED_REQUEST_LIMIT',
      `[LimitExceeded] ${whose}: there is no memory of ${memoryMb} MB`,
    );
}
