import { firstLook, look } from '../../services/look';
import { PRIVACY_WORDS } from './privacy-words';

/** Tells WeChat what the person decided. */
type Decide = (decision: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void;

/** What is used and why, before WeChat lets any privacy API run; refusing leaves a usable app. */
Component({
  data: { ...firstLook(PRIVACY_WORDS), visible: false },
  lifetimes: {
    attached() {
      this.listen();
    },
    /** Nobody is left who could decide: the call that waits is refused. */
    detached() {
      if (this.data.visible) this.decide({ event: 'disagree' });
    },
  },
  pageLifetimes: {
    /** WeChat has one listener, the newest: a page that is seen again takes it back from the page that lay above. */
    show() {
      this.listen();
    },
  },
  methods: {
    decide: undefined as unknown as Decide,
    listen() {
      // The typings know the listener's first argument as a plain result; it is the function that takes the decision.
      wx.onNeedPrivacyAuthorization((decide) => this.ask(decide as unknown as Decide));
    },
    ask(decide: Decide) {
      this.decide = decide;
      this.setData({ ...look(PRIVACY_WORDS), visible: true });
    },
    agree() {
      this.close({ event: 'agree', buttonId: 'agree' });
    },
    refuse() {
      this.close({ event: 'disagree' });
    },
    close(decision: Parameters<Decide>[0]) {
      this.setData({ visible: false });
      this.decide(decision);
    },
    read() {
      wx.openPrivacyContract({});
    },
  },
});
