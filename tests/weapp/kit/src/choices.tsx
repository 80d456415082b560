export { Choices as default } from '../../../../miniprogram/src/kit/choices';
