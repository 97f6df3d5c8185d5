import { maskIdNumber } from '../../components/id-field/tell-id-number';
import { groupCertificateNumber } from '../../core/certificate/certificate-number';
import { HolderExport } from '../../core/contract/answers';
import { CtidError } from '../../core/errors';
import { maskPersonName } from '../../core/identity/person-name';
import { codeOf } from '../../services/code-of';
import { newDraft, saveDraft } from '../../services/enrolment/draft';
import { exportHolder } from '../../services/holder';
import { firstLook, look, say } from '../../services/look';
import { portions } from '../../services/portions';
import { suspend } from '../../services/suspension';
import { unlock } from '../../services/unlock';
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
    isBusy: false,
    told: '',
    code: '',
  },
  pages: [] as HolderExport[],

  async onLoad() {
    this.setData(look(MY_DATA_WORDS));
    await this.readMore();
  },

  async readMore() {
    if (this.data.isBusy) return;
    this.setData({ isBusy: true, code: '' });
    try {
      await this.readPage();
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
    this.setData({ isBusy: false });
  },

  async readPage() {
    const page = await exportHolder(this.pages.length);
    this.pages.push(page);
    this.setData({ isRead: true, ...rowsOf(this.pages) });
    const rows = page.usages.map(usageRow);
    for (const portion of portions('usages', this.data.usages.length, rows)) this.setData(portion);
  },

  /** All of it, also what is not on the screen yet; said before, because whatever reads the clipboard reads it too. */
  async copy() {
    const { words, isBusy } = this.data;
    if (isBusy || !(await isAgreed(words.copy, words.copyWhat, words.copy, words.cancel))) return;
    this.setData({ isBusy: true, code: '' });
    try {
      await unlock('copy');
      while (this.data.hasMore) await this.readPage();
      await wx.setClipboardData({ data: JSON.stringify(this.pages, undefined, 2) });
      this.setData({ told: words.copied });
    } catch (error) {
      this.setData({ code: error instanceof CtidError ? error.code : 'PRIVACY_REFUSED' });
    }
    this.setData({ isBusy: false });
  },

  /** A check that the holder knows nothing of: one tap asks, the second suspends. */
  async suspend() {
    const { words, isBusy } = this.data;
    if (isBusy || !(await isAgreed(words.notMe, words.notMeWhat, words.suspend, words.cancel))) return;
    this.setData({ isBusy: true, code: '' });
    try {
      await suspend();
      this.pages = [];
      this.setData({ usages: [], told: words.suspended });
      await this.readPage();
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
    this.setData({ isBusy: false });
  },

  /** A new check of the person ends a suspension. */
  async lift() {
    const [kept] = this.pages;
    const identity = kept && (await whoseOf(suspendedOf(kept)));
    if (identity === undefined) return;
    try {
      await saveDraft({ ...newDraft('lift'), ...identity, stage: 'consent' });
      await wx.navigateTo({ url: '/subpackages/enrolment/consent/consent' });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },
});

/** Whose certificate is suspended, as far as the masked name tells. */
function suspendedOf({ identities, certificates }: HolderExport) {
  const names = certificates.filter(({ state }) => state === 'suspended').map(({ maskedName }) => maskedName);
  return identities.filter(({ name }) => names.includes(maskPersonName(name)));
}

/** A list from below takes six at most (wx.showActionSheet). */
const MOST_CHOICES = 6;

/** One account may hold a family's certificates: whose is it? Nobody's when the list is closed. */
async function whoseOf(identities: HolderExport['identities']) {
  if (identities.length < 2) return identities[0];
  const choices = identities.slice(0, MOST_CHOICES);
  const itemList = choices.map(({ name, idNumber }) => `${name} ${maskIdNumber(idNumber)}`);
  const chosen = await wx.showActionSheet({ itemList }).catch(() => undefined);
  return chosen && choices[chosen.tapIndex];
}

async function isAgreed(title: string, content: string, confirmText: string, cancelText: string): Promise<boolean> {
  return (await wx.showModal({ title, content, confirmText, cancelText })).confirm;
}

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
