export { TextField as default } from '../../../../miniprogram/src/components/text-field';
