import * as z from 'zod';
import { line } from '../fields';
import { attachmentKinds } from '../shared/guidances';

/** A file in storage, and what readers know it by. */
export const attachment = z.strictObject({
  fileId: z.string().regex(/^cloud:\/\/[\w./-]{1,200}$/),
  /** As people named it; phones shorten it where they have to. */
  name: line(120),
});

/** Files that go with something, five at most. */
export const attachments = z.array(attachment).max(5).default([]);

/** … with what was found out about each. */
export const attached = z.array(attachment.extend({ kind: z.enum(attachmentKinds), bytes: z.int() }));
