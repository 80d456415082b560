// Taro asks for an app; of native components it builds none.
export default {};
