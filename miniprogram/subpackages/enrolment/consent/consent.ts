import { faceConsentHash } from '../../../core/consent/face-consent';
import { LivenessVariant } from '../../../core/liveness/challenge';
import { codeOf } from '../../../services/code-of';
import { newDraft, readDraft, saveDraft } from '../../../services/enrolment/draft';
import { firstLook, look, say } from '../../../services/look';
import { CONSENT_WORDS, VARIANT_WORDS } from './consent-words';

/** Two boxes, unticked: the consent to filming and comparing, and the consent to uploading. */
const BOXES = 2;

/** The separate consent, and the way of the check that this person can do. */
Page({
  data: {
    ...firstLook(CONSENT_WORDS),
    variants: [] as readonly { value: string; words: string }[],
    variant: 'allActions' as LivenessVariant,
    isAgreed: false,
    isDeclined: false,
    code: '',
  },

  async onLoad() {
    const variants = Object.entries(VARIANT_WORDS).map(([value, words]) => ({ value, words: say(words) }));
    this.setData({ ...look(CONSENT_WORDS), variants });
    try {
      const draft = await readDraft();
      if (draft === undefined) wx.redirectTo({ url: '../identity/identity' });
      else this.setData({ variant: draft.variant });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  tick({ detail }: WechatMiniprogram.CheckboxGroupChange) {
    this.setData({ isAgreed: detail.value.length === BOXES, isDeclined: false });
  },

  chooseVariant({ detail }: WechatMiniprogram.RadioGroupChange) {
    this.setData({ variant: detail.value as LivenessVariant });
  },

  decline() {
    this.setData({ isDeclined: true });
  },

  toHome() {
    wx.navigateBack();
  },

  /** What is sent later is what stood here when this person agreed. */
  async start() {
    try {
      const draft = (await readDraft()) ?? newDraft();
      const { variant } = this.data;
      await saveDraft({ ...draft, variant, consentTextHash: faceConsentHash(), stage: 'liveness' });
      await wx.redirectTo({ url: '../liveness/liveness' });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },
});
