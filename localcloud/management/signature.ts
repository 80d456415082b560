import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { CloudError } from '../errors';

/** The one pair of keys that this cloud knows; on a machine of one's own nothing is secret. */
const KEYS = { secretId: 'local', secretKey: 'local' };

/** How far the sender's clock may be off (s), by Tencent Cloud's document on signature v3. */
const LONGEST_DRIFT_S = 300;

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/(\w+)\/tc3_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/;

const failure = (code: string, message: string): CloudError => new CloudError(`AuthFailure.${code}`, message);

const digest = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

const hmac = (key: string | Buffer, content: string): Buffer =>
  createHmac('sha256', key).update(content).digest();

/**
 * Checks the signature (TC3-HMAC-SHA256) of a management request by its own headers and body, as Tencent Cloud does.
 * @param now epoch ms of the machine, which the sender signs with
 * @throws AuthFailure.InvalidAuthorization, .SecretIdNotFound, .SignatureExpire, .SignatureFailure
 */
export function checkSignature(
  request: { method: string; path: string; headers: IncomingHttpHeaders },
  body: Buffer,
  { service, now }: { service: string; now: number },
): void {
  const { method, path, headers } = request;
  const [, secretId, date = '', signedService, signedHeaders = '', signature = ''] =
    AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  if (signedService !== service)
    throw failure('InvalidAuthorization', 'the authorization header is malformed');
  if (secretId !== KEYS.secretId) throw failure('SecretIdNotFound', 'the SecretId is not found');
  const timestamp = Number(headers['x-tc-timestamp']);
  const isOfDay = new Date(timestamp * 1000).toISOString().startsWith(date);
  if (!isOfDay || Math.abs(now / 1000 - timestamp) > LONGEST_DRIFT_S)
    throw failure('SignatureExpire', 'the signature has expired');
  const expected = signatureOf(
    [method, path, '', canonical(headers, signedHeaders), signedHeaders, digest(body)].join('\n'),
    { timestamp, date, service },
  );
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected)))
    throw failure('SignatureFailure', 'the signature does not match');
}

/** The signed headers, a line each; production is reached at the usual port, which no header names. */
const canonical = (headers: IncomingHttpHeaders, signed: string): string =>
  signed
    .split(';')
    .map((name) => {
      const value = String(headers[name] ?? '');
      return `${name}:${name === 'host' ? value.replace(/:\d+$/, '') : value}\n`;
    })
    .join('');

function signatureOf(
  canonicalRequest: string,
  { timestamp, date, service }: { timestamp: number; date: string; service: string },
): string {
  const scope = `${date}/${service}/tc3_request`;
  const text = ['TC3-HMAC-SHA256', timestamp, scope, digest(canonicalRequest)].join('\n');
  const key = [date, service, 'tc3_request'].reduce<string | Buffer>(hmac, `TC3${KEYS.secretKey}`);
  return hmac(key, text).toString('hex');
}
