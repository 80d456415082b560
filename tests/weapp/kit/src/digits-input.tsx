export { DigitsInput as default } from '../../../../miniprogram/src/components/digits-input';
