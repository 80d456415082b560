import * as z from 'zod';
import { technical } from './asks';

/** An `_id` of ours: letters, digits, `_`, `-`, `:`. Nothing a query operator could hide in, and nothing endless. */
export const idPattern = /^[\w:-]{1,96}$/;

export const id = z.string().regex(idPattern);

/** The id of a record that the app knows: not what a person chooses. */
export const recordId = technical(id);

/** Where a page of a list begins: what the page before answered as `next`. Nobody but the cloud need understand it. */
export const cursor = technical(z.string().regex(/^[\w-]{1,40}:[\w:-]{1,96}$/));

/** A key the client makes up once per intended act, so that a resend is recognised as the same act. */
export const actKey = technical(z.string().regex(/^[\w-]{8,40}$/));

/** Epoch milliseconds between 2020 and 2100. */
export const instant = z.int().min(1_577_836_800_000).max(4_102_444_800_000);

/** A calendar month in Asia/Shanghai, `YYYY-MM`. */
export const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

/**
 * A calendar day in Asia/Shanghai, `YYYY-MM-DD`, as it is told: one that was stored before, or reckoned from a day that was
 * given, may lie outside of what is taken.
 */
export const day = z.iso.date();

/**
 * A calendar day as it is given: since the founding of the Party, and so early that terms, deadlines and publicity
 * reckoned from it are days too. Every input asks for days by this one (tests/checks/given-days.test.ts).
 */
export const givenDay = day.refine((one) => one >= '1921-01-01' && one <= '2100-12-31');

/** One line that a person wrote: trimmed, with something to see, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?=.*[\p{L}\p{N}\p{P}\p{S}])[^\p{Cc}]*$/u);

/** Several lines that a person wrote: trimmed; line breaks and tabs are the only control characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u);
