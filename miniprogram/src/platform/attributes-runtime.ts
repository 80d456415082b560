import { internalComponents, mergeInternalComponents } from '@tarojs/shared';
import { keepCarried, spokenAttributes } from './attributes';

// Loaded beside WeChat's own runtime, so that templates and data agree on the attributes.
mergeInternalComponents(spokenAttributes);
keepCarried(internalComponents);
