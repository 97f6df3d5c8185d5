import { maskIdNumber } from '../../components/id-field/tell-id-number';
import { groupCertificateNumber } from '../../core/certificate/certificate-number';
import { HolderExport } from '../../core/contract/answers';
import { codeOf } from '../../services/code-of';
import { newDraft, saveDraft } from '../../services/enrolment/draft';
import { exportHolder } from '../../services/holder';
import { firstLook, look, say } from '../../services/look';
import { portions } from '../../services/portions';
import { dottedMinute } from '../../services/wallet/card';
import { MY_DATA_WORDS, STATE_WORDS } from './my-data-words';

/** Everything that is kept of a person, readable, and to be taken along (PIPL article 45). */
Page({
  data: {
    ...firstLook(MY_DATA_WORDS),
    isRead: false,
    identities: [] as HolderExport['identities'],
    certificates: [] as readonly { number: string; state: string }[],
    consents: [] as readonly { at: string; isWithdrawn: boolean }[],
    usages: [] as readonly { venueName: string; at: string; outcome: string }[],
    hasMore: false,
    isSuspended: false,
    told: '',
    code: '',
  },
  pages: [] as HolderExport[],

  async onLoad() {
    this.setData(look(MY_DATA_WORDS));
    await this.readMore();
  },

  async readMore() {
    try {
      const page = await exportHolder(this.pages.length);
      this.pages.push(page);
      this.setData({ isRead: true, ...rowsOf(this.pages) });
      const rows = page.usages.map(usageRow);
      for (const portion of portions('usages', this.data.usages.length, rows)) this.setData(portion);
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  async copy() {
    await wx.setClipboardData({ data: JSON.stringify(this.pages, undefined, 2) });
    this.setData({ told: this.data.words.copied });
  },

  /** A new check of the person ends a suspension. */
  async lift() {
    const [identity] = this.pages[0]?.identities ?? [];
    if (identity === undefined) return;
    try {
      await saveDraft({ ...newDraft('lift'), ...identity, stage: 'consent' });
      await wx.navigateTo({ url: '/subpackages/enrolment/consent/consent' });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  openSettings() {
    wx.navigateBack();
  },
});

function rowsOf(pages: readonly HolderExport[]) {
  const [first] = pages;
  return {
    identities: (first?.identities ?? []).map(({ name, idNumber }) => ({ name, idNumber: maskIdNumber(idNumber) })),
    certificates: (first?.certificates ?? []).map(({ certificateNumber, state }) => ({
      number: groupCertificateNumber(certificateNumber),
      state: say(STATE_WORDS[state]),
    })),
    consents: (first?.consents ?? []).map(({ agreedAt, withdrawnAt }) => ({
      at: dottedMinute(agreedAt),
      isWithdrawn: withdrawnAt !== undefined,
    })),
    hasMore: pages[pages.length - 1]?.hasMore ?? false,
    isSuspended: first?.certificates.some(({ state }) => state === 'suspended') ?? false,
  };
}

function usageRow({ venueName, checkedAt, outcome }: HolderExport['usages'][number]) {
  return {
    venueName,
    at: dottedMinute(checkedAt),
    outcome: say(STATE_WORDS[outcome as keyof typeof STATE_WORDS] ?? STATE_WORDS.open),
  };
}
