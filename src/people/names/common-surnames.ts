/**
 * Family names that hundreds of thousands bear, folded: those of China (the fifty most frequent, Ministry of Public
 * Security, 2020), Korea (Statistics Korea, 2015), Vietnam, and a few of India and of English. A short list: the
 * catalogue's own names say more, where it has many.
 */
const surnames = new Set(
  `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng
  feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei cheng lu ding shen ren yao cui fan
  kim lee park choi jung kang cho yoon jang lim nguyen tran pham hoang vo kumar singh sharma gupta das patel
  smith jones brown johnson williams`.split(/\s+/),
);

export function isCommonSurname(family: string): boolean {
  return surnames.has(family);
}
