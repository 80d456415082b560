/** Carries one request to the function of a context and brings its raw answer. Rejects when the network fails. */
export type Send = (
  context: string,
  request: { action: string; input: unknown; release: number; sentAt: number },
) => Promise<unknown>;

/** A file the user chose; `source` is whatever the platform needs to read it. */
export interface ChosenFile {
  name: string;
  size: number;
  source: string | File;
}

export const send: Send;
/** Uploads a file to a place that the cloud named. */
export const uploadTo: (file: ChosenFile, cloudPath: string) => Promise<void>;
/** Lets the user choose photos, made small enough to send; none when they change their mind. Call it in a tap handler. */
export const choosePhotos: (atMost: number) => Promise<ChosenFile[]>;
/** An address at which a chosen photo can be shown at once. */
export const previewOf: (photo: ChosenFile) => string;
/** Lets the user choose a file whose name ends so; nothing when they change their mind. Call it in a tap handler. */
export const chooseFile: (endings: string[]) => Promise<ChosenFile | undefined>;
/** Prepares the cloud once, when the app starts. */
export const connect: () => void;
/** Separates what different callers keep on one device. */
export const callerKey: () => string;
