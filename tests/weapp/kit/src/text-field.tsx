export { TextField as default } from '../../../../miniprogram/src/kit/text-field';
