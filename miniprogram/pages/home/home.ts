import { codeOf } from '../../services/code-of';
import { findVenue } from '../../services/counter/venue';
import { resumeDraft } from '../../services/enrolment/apply';
import { dropDraft, EnrolmentDraft } from '../../services/enrolment/draft';
import { firstLook, look } from '../../services/look';
import { requirePrivacy } from '../../services/permission';
import { Card, cardOf } from '../../services/wallet/card';
import { readWallet } from '../../services/wallet/wallet';
import { HOME_WORDS } from './home-words';

/** Where an interrupted application goes on. */
const PAGE_OF_STAGE: Readonly<Record<EnrolmentDraft['stage'], string>> = {
  identity: 'identity/identity',
  consent: 'consent/consent',
  liveness: 'liveness/liveness',
  compare: 'outcome/outcome',
  issue: 'outcome/outcome',
};

/** What this is and is not, and the one next step: apply, go on, or show. */
Page({
  data: {
    ...firstLook(HOME_WORDS),
    isReady: false,
    hasDraft: false,
    certificate: null as Card | null,
    venueName: '',
    code: '',
  },

  async onShow() {
    this.setData(look(HOME_WORDS));
    const [wallet, draft] = await Promise.all([readWallet(), resumeDraft()]);
    const certificate = wallet ? cardOf(wallet.certificate) : null;
    this.setData({ isReady: true, hasDraft: draft !== undefined, certificate });
    await this.lookForVenue();
  },

  /** Verifying is for those whom the server calls staff; without a network, for those whom it called so today. */
  async lookForVenue() {
    const venue = await findVenue().catch(() => undefined);
    this.setData({ venueName: venue?.credential.name ?? '' });
  },

  /** WeChat's privacy agreement comes before anything is asked; refusing it leaves everything else usable. */
  async apply() {
    try {
      await requirePrivacy();
      openEnrolment('identity');
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  async goOn() {
    // Pictures that were lost with a kill are filmed again.
    const draft = await resumeDraft();
    openEnrolment(draft?.stage ?? 'identity');
  },

  async startOver() {
    const { words } = this.data;
    const options = {
      title: words.startOver,
      content: words.startOverAsk,
      confirmText: words.startOver,
      cancelText: words.keep,
    };
    const { confirm } = await wx.showModal(options);
    if (!confirm) return;
    await dropDraft();
    this.setData({ hasDraft: false });
  },

  showCode() {
    wx.navigateTo({ url: '/pages/certificate/certificate' });
  },

  verify() {
    wx.navigateTo({ url: '/subpackages/verifier/scan/scan' });
  },

  openSettings() {
    wx.navigateTo({ url: '/pages/settings/settings' });
  },
});

function openEnrolment(stage: EnrolmentDraft['stage']) {
  wx.navigateTo({ url: `/subpackages/enrolment/${PAGE_OF_STAGE[stage]}` });
}
