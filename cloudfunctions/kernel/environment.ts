import { messageTemplates, type MessageTemplate } from '../../types/shared/messages';

/**
 * What a deployment gives to its functions, as environment variables: the keys of phone numbers and WeChat's template
 * ids. This is the one place that reads them; `npm run deploy` checks them by it, and each function when it starts.
 *
 * - `PHONE_KEYS`: `name:base64,name:base64 …`, 32 bytes each. The first encrypts, all of them decrypt.
 * - `PHONE_INDEX_KEY`: base64, 32 bytes.
 * - `TEMPLATE_…`: one for each message template that was applied for.
 */

/** A key that seals, and the name that stands before what it sealed. */
export interface SealingKey {
  name: string;
  key: Buffer;
}

/** A variable that does not do: `malformed` is told apart from `missing`; its value is never told. */
export interface EnvironmentFault {
  variable: string;
  fault: 'missing' | 'malformed';
}

type Variables = Readonly<Record<string, string | undefined>>;

/** The variable of a message template: `TEMPLATE_LEAVE_DECIDED` of `leaveDecided`. */
export const templateVariable = (template: MessageTemplate): string =>
  `TEMPLATE_${template.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** How each variable is read: its value, or `undefined` for one that is malformed. */
const readers: Record<string, { required: boolean; read: (text: string) => unknown }> = {
  PHONE_KEYS: { required: true, read: sealingKeys },
  PHONE_INDEX_KEY: { required: true, read: keyOf32 },
  ...Object.fromEntries(
    messageTemplates.map((template) => [
      templateVariable(template),
      { required: false, read: (text: string) => (/^[\w-]{8,64}$/.test(text) ? text : undefined) },
    ]),
  ),
};

/** Names of all variables that functions read. */
export const environmentVariables: readonly string[] = Object.keys(readers);

/** What is wrong with the variables of a function; nothing when it may start. */
export const environmentFaults = (variables: Variables): EnvironmentFault[] =>
  Object.entries(readers).flatMap(([variable, { required, read }]): EnvironmentFault[] => {
    const text = variables[variable] ?? '';
    if (text === '') return required ? [{ variable, fault: 'missing' }] : [];
    return read(text) === undefined ? [{ variable, fault: 'malformed' }] : [];
  });

/**
 * Looks at the variables when a function starts: what is wrong is logged by name, and told by the answer, so that
 * nothing is sealed under half a key.
 */
export function startsWell(): boolean {
  const faults = environmentFaults(process.env);
  if (faults.length > 0) {
    console.error(
      'the environment of this function is not as it must be',
      faults.map(({ variable, fault }) => `${variable} is ${fault}`).join(', '),
    );
  }
  return faults.length === 0;
}

/** The keys that seal, the current one first. @throws when they are missing or malformed */
export const phoneKeys = (): SealingKey[] => required('PHONE_KEYS', sealingKeys);

/** The key of fingerprints. @throws when it is missing or malformed */
export const phoneIndexKey = (): Buffer => required('PHONE_INDEX_KEY', keyOf32);

/** WeChat's id of a message template; absent where none was applied for. */
export const templateId = (template: MessageTemplate): string | undefined =>
  process.env[templateVariable(template)] || undefined;

/** WeChat's ids of those message templates that were applied for. */
export const templateIdsThere = (): Partial<Record<MessageTemplate, string>> =>
  Object.fromEntries(
    messageTemplates.flatMap((template) => {
      const id = templateId(template);
      return id === undefined ? [] : [[template, id]];
    }),
  );

function required<Value>(variable: string, read: (text: string) => Value | undefined): Value {
  const value = read(process.env[variable] ?? '');
  if (value === undefined) throw new Error(`${variable} is missing or malformed`);
  return value;
}

/** Names go into what is sealed, and into a range of it: none of the characters that end a name may stand in one. */
function sealingKeys(text: string): SealingKey[] | undefined {
  const keys = text.split(',').map((entry) => {
    const at = entry.indexOf(':');
    return { name: entry.slice(0, at), key: keyOf32(entry.slice(at + 1)) };
  });
  const isWhole = (one: { name: string; key: Buffer | undefined }): one is SealingKey =>
    /^[\w-]{1,32}$/.test(one.name) && one.key !== undefined;
  const sound = keys.filter(isWhole);
  const named = new Set(sound.map(({ name }) => name));
  return sound.length === keys.length && named.size === keys.length ? sound : undefined;
}

function keyOf32(text: string): Buffer | undefined {
  const key = Buffer.from(text, 'base64');
  return key.length === 32 && key.toString('base64') === text ? key : undefined;
}
