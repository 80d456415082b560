import { Busboy } from '@fastify/busboy';
import type { IncomingHttpHeaders } from 'node:http';

/** The parts of a form, as bytes, by name; a file part also has its type. */
export type Form = Map<string, { content: Buffer; contentType: string; filename?: string }>;

/**
 * Reads a multipart body.
 * @throws when it is malformed
 */
export function readForm(headers: IncomingHttpHeaders, body: Buffer): Promise<Form> {
  return new Promise((resolve, reject) => {
    const form: Form = new Map();
    // The SDK sends protobuf in an unnamed text part: latin1 keeps its bytes, each character being one.
    const parser = new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      defCharset: 'latin1',
      limits: { fieldSize: body.length, fileSize: body.length },
    });
    parser.on('field', (name, value) =>
      form.set(name, { content: Buffer.from(value, 'latin1'), contentType: 'text/plain' }),
    );
    // The library hands these five on.
    // oxlint-disable-next-line max-params
    parser.on('file', (name, stream, filename, _encoding, contentType) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => form.set(name, { content: Buffer.concat(chunks), contentType, filename }));
    });
    parser.on('error', reject);
    parser.on('finish', () => resolve(form));
    parser.end(body);
  });
}
