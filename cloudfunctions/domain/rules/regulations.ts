/** The regulations that are cited, as they are called on screens and papers. */
export const regulations = {
  constitution: '中国共产党章程',
  branchWork: '中国共产党支部工作条例（试行）',
  development: '中国共产党发展党员工作细则',
  memberEducation: '中国共产党党员教育管理工作条例',
  trainingPlan2019: '2019—2023年全国党员教育培训工作规划',
  trainingPlan2024: '全国党员教育培训工作规划（2024—2028年）',
  election: '中国共产党基层组织选举工作条例',
  terms: '关于党的基层组织任期的意见',
  dues: '关于中国共产党党费收缴、使用和管理的规定',
  duesNotice: '进一步规范党费工作的通知（组电明字〔2017〕5号）',
  personalData: '中华人民共和国个人信息保护法',
  cybersecurity: '中华人民共和国网络安全法',
  forests: '中华人民共和国森林法',
  nationalSecurity: '中华人民共和国国家安全法',
  environment: '中华人民共和国环境保护法',
  heroes: '中华人民共和国英雄烈士保护法',
} as const;

export type RegulationKey = keyof typeof regulations;
