import * as z from 'zod';
import { line } from '../fields';

/** Topics (学习专题) by their words; they stay what they were when the district's list changes. */
export const topics = z.array(line(20)).max(5);
