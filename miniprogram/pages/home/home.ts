import { ErrorCode } from '../../core/errors';
import { codeOf } from '../../services/code-of';
import { findVenue } from '../../services/counter/venue';
import { resumeDraft } from '../../services/enrolment/apply';
import { beginAnew } from '../../services/enrolment/begin-anew';
import { dropDraft, EnrolmentDraft } from '../../services/enrolment/draft';
import { readHoldings } from '../../services/holdings';
import { firstLook, look } from '../../services/look';
import { requirePrivacy } from '../../services/permission';
import { Card, cardOf } from '../../services/wallet/card';
import { HOME_WORDS } from './home-words';
import { Step, stepsOf } from './steps';

/** Where an interrupted application goes on. */
const PAGE_OF_STAGE: Readonly<Record<EnrolmentDraft['stage'], string>> = {
  identity: 'identity/identity',
  consent: 'consent/consent',
  liveness: 'liveness/liveness',
  compare: 'outcome/outcome',
  issue: 'outcome/outcome',
};

/** What each step does. */
const DEEDS: Readonly<Record<Step, () => Promise<void>>> = {
  show: () => open('/pages/certificate/certificate'),
  goOn,
  goOnLifting: goOn,
  lift: () => open('/pages/my-data/my-data'),
  applyAgain: apply,
  apply,
};

/** What this is and is not, and the one next step: apply, go on, show, or whatever a certificate that ended leaves to do. */
Page({
  data: {
    ...firstLook(HOME_WORDS),
    isReady: false,
    certificate: null as Card | null,
    first: 'apply' as Step,
    second: '' as Step | '',
    /** What discarding is called; empty when nothing was begun. */
    discard: '' as 'startOver' | 'startOverLifting' | '',
    venueName: '',
    /** What stands in the way of showing, for as long as it does; and what just went wrong. */
    standing: '' as ErrorCode | '',
    code: '' as ErrorCode | '',
  },

  async onShow() {
    this.setData({ ...look(HOME_WORDS), code: '' });
    await this.readPhone();
    await this.lookForVenue();
  },

  async readPhone() {
    const held = await readHoldings();
    const { wallet, standing, draft, code } = held;
    this.setData({
      isReady: true,
      certificate: wallet ? cardOf(wallet.certificate) : null,
      ...stepsOf(held),
      discard: draft ? (draft.purpose === 'lift' ? 'startOverLifting' : 'startOver') : '',
      standing: standing ?? code ?? '',
    });
  },

  /** Verifying is for those whom the server calls staff; without a network, for those whom it called so today. */
  async lookForVenue() {
    const venue = await findVenue().catch(() => undefined);
    this.setData({ venueName: venue?.credential.name ?? '' });
  },

  async follow({ currentTarget }: WechatMiniprogram.TouchEvent) {
    try {
      await DEEDS[currentTarget.dataset.step as Step]();
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  async startOver() {
    const { words, discard } = this.data;
    if (discard === '') return;
    const { confirm } = await wx.showModal({
      title: words[discard],
      content: words.startOverAsk,
      confirmText: words.discard,
      cancelText: words.keep,
    });
    if (!confirm) return;
    await dropDraft().catch((error) => this.setData({ code: codeOf(error) }));
    await this.readPhone();
  },

  verify() {
    open('/subpackages/verifier/scan/scan');
  },

  openSettings() {
    open('/pages/settings/settings');
  },
});

/** WeChat's privacy agreement comes before anything is asked; refusing it leaves everything else usable. */
async function apply() {
  await requirePrivacy();
  await beginAnew();
  await openEnrolment('identity');
}

async function goOn() {
  const draft = await resumeDraft();
  await openEnrolment(draft?.stage ?? 'identity');
}

function openEnrolment(stage: EnrolmentDraft['stage']) {
  return open(`/subpackages/enrolment/${PAGE_OF_STAGE[stage]}`);
}

async function open(url: string) {
  await wx.navigateTo({ url });
}
