export { DigitsInput as default } from '../../../../miniprogram/src/attendance/check-in/digits-input';
