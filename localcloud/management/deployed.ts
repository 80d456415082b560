import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { FunctionConfig, Trigger } from '../functions/config';
import { CloudError } from '../errors';
import type { StorageRules } from '../rules/storage';

/** A function as it was deployed, and as production tells of it. */
export interface DeployedFunction {
  name: string;
  runtime: string;
  description: string;
  timeout: number;
  memorySize: number;
  variables: Record<string, string>;
  triggers: Trigger[];
  openapi: string[];
  /** Where its code lies: a digest of the zip that brought it. */
  code: string;
  /** Bytes of that zip. */
  codeSize: number;
}

/** What the management of this cloud was told, beside the collections. */
export interface Managed {
  functions: Record<string, DeployedFunction>;
  /** Permission of each collection. */
  permissions: Record<string, string>;
  storage: { acl: string; rule?: string };
}

const FILE = 'managed.json';
const START: Managed = { functions: {}, permissions: {}, storage: { acl: 'PRIVATE' } };

/** Keeps what was deployed: in a directory beside the data, or, when those are in memory, as long as the cloud runs. */
export class Deployed {
  private readonly isTemporary: boolean;
  /** Empty until something is deployed into a cloud in memory, as most clouds never see that. */
  private directory: string;
  private managed = START;

  /** @param data the cloud's own: a directory or `:memory:` */
  constructor(data: string) {
    this.isTemporary = data === ':memory:';
    this.directory = this.isTemporary ? '' : join(data, 'deployed');
    const file = join(this.directory, FILE);
    if (!this.isTemporary && existsSync(file))
      this.managed = JSON.parse(readFileSync(file, 'utf8')) as Managed;
  }

  /** All that was told. */
  get all(): Readonly<Managed> {
    return this.managed;
  }

  /** What clients may do with files, as it was laid down. */
  storageRules(): StorageRules {
    const { acl, rule } = this.managed.storage;
    return rule === undefined ? (acl as StorageRules) : (JSON.parse(rule) as StorageRules);
  }

  /** A function that was deployed. @throws ResourceNotFound.Function */
  function(name: string): DeployedFunction {
    const found = this.managed.functions[name];
    if (!found) throw new CloudError('ResourceNotFound.Function', `function ${name} is not found`);
    return found;
  }

  /** Changes what is kept, and writes it down in one piece. */
  change(change: Partial<Managed>): void {
    this.managed = { ...this.managed, ...change };
    const file = join(this.place(), FILE);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(this.managed));
    renameSync(`${file}.new`, file);
  }

  /**
   * Unpacks the code of a function.
   * @returns its digest, and its size in bytes
   * @throws InvalidParameterValue.Code for what is no zip with an index.js
   */
  unpack(name: string, zip: Buffer): { code: string; codeSize: number } {
    const code = createHash('sha256').update(zip).digest('hex').slice(0, 16);
    const files = contentOf(zip);
    for (const [path, content] of Object.entries(files)) {
      const target = join(this.place(), name, code, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return { code, codeSize: zip.length };
  }

  /** The deployed functions as this cloud runs them. */
  configs(): FunctionConfig[] {
    return Object.keys(this.managed.functions).map((name) => this.config(name));
  }

  /** A deployed function as this cloud runs it. */
  config(name: string): FunctionConfig {
    const { timeout, memorySize, triggers, openapi, variables, code } = this.function(name);
    return {
      name,
      entry: join(this.place(), name, code, 'index.js'),
      timeoutMs: timeout * 1000,
      memoryMb: memorySize,
      triggers,
      openapi,
      variables,
    };
  }

  /** Forgets everything where it was only in memory. */
  close(): void {
    if (this.isTemporary && this.directory) rmSync(this.directory, { recursive: true, force: true });
  }

  private place(): string {
    return (this.directory ||= mkdtempSync(join(tmpdir(), 'local-cloud-')));
  }
}

function contentOf(zip: Buffer): Record<string, Uint8Array> {
  const files = unzipped(zip);
  const isOutside = Object.keys(files).some((path) => path.split('/').includes('..'));
  if (isOutside || !files['index.js'])
    throw new CloudError('InvalidParameterValue.Code', 'the code must be a zip with index.js at its root');
  return files;
}

function unzipped(zip: Buffer): Record<string, Uint8Array> {
  try {
    return unzipSync(zip);
  } catch {
    return {};
  }
}
