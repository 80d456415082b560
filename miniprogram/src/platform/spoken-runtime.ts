import { mergeInternalComponents } from '@tarojs/shared';
import { spokenAttributes } from './spoken-attributes';

// Loaded beside WeChat's own runtime, so that templates and data agree on the attributes.
mergeInternalComponents(spokenAttributes);
