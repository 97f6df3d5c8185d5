/** What can be wrong with an audit, and what it means to whoever reads it. */
export const FINDINGS = {
  entryChanged: {
    zh: '该条内容与其哈希不符，或换了位置：写入后被改动',
    en: 'is not what was written: changed, or put in another place',
  },
  entryMissing: { zh: '该条缺失：链中有记录被删除', en: 'is missing: an entry was removed from the chain' },
  entryInserted: { zh: '该序号出现两次：有记录被插入', en: 'stands twice: an entry was put in' },
  entryAfterSigning: {
    zh: '当日签署之后才出现：事后补写，或崩溃后链头未更新',
    en: 'appeared after its day was signed: written later, or a crash left the head behind',
  },
  chainTruncated: {
    zh: '链在此之前就结束了：末尾的记录被删除',
    en: 'should be there, and the chain ends before it: its last entries were removed',
  },
  chainRewritten: {
    zh: '与签署过的链头不同：整条链被重写',
    en: 'has another hash than the signed one: the whole chain was written anew',
  },
  headDiffers: { zh: '链头与记录不符', en: 'is not where the chain’s head says it stands' },
  dayForged: {
    zh: '没有根密钥认可的签名，也没有被后一天绑定',
    en: 'is signed by no key that the root certified, nor bound into a later day',
  },
  dayUnbound: {
    zh: '与前一天的摘要不符：前一天缺失或被替换',
    en: 'does not follow from the day before it: that one is missing or was replaced',
  },
  dayReplaced: {
    zh: '上次核对时已签署，如今不在或已不同：该日或更早的记录被删除或重写，之后重新签署',
    en: 'was signed otherwise when it was last seen: it or a day before it was removed or written anew, and signed again',
  },
  dayMissing: { zh: '已结束而未签署', en: 'has ended and is not signed' },
} as const;

/** One thing that is wrong: in which chain or day, and at which entry. */
export interface Finding {
  readonly kind: keyof typeof FINDINGS;
  /** A chain, or a day. */
  readonly where: string;
  readonly sequence?: number;
}

/** A finding as a person reads it. */
export function describeFinding({ kind, where, sequence }: Finding): string {
  const { zh, en } = FINDINGS[kind];
  const entry = sequence === undefined ? ['', ''] : [` 第 ${sequence} 条`, ` entry ${sequence}`];
  return `${where}${entry[0]}：${zh}\n    ${where}${entry[1]} ${en}`;
}
