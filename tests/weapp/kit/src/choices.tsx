export { Choices as default } from '../../../../miniprogram/src/components/choices';
