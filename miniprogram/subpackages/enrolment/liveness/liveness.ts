import { BURST_MS } from '../../../core/liveness/frame-times';
import { guidanceAt } from '../../../core/liveness/guidance';
import { codeOf } from '../../../services/code-of';
import { beginChallenge, submitBurst } from '../../../services/enrolment/apply';
import { Burst } from '../../../services/enrolment/burst';
import { ChallengedDraft, readDraft } from '../../../services/enrolment/draft';
import { guideFraming } from '../../../services/enrolment/guide-framing';
import { recordBurst } from '../../../services/enrolment/record-burst';
import { firstLook, look, say } from '../../../services/look';
import { requireCamera } from '../../../services/permission';
import { brighten } from '../../../services/screen';
import { speak } from '../../../services/speech';
import { vibrate } from '../../../services/vibration';
import { FRAMING_HINTS, INSTRUCTIONS, Instruction, LIVENESS_WORDS } from './liveness-words';

type Phase = 'ready' | 'starting' | 'recording' | 'uploading' | 'comparing' | 'notUploaded';

/** The liveness check: one instruction at a time, written, spoken and felt. */
Page({
  data: {
    ...firstLook(LIVENESS_WORDS),
    phase: 'ready' as Phase,
    isOpen: false,
    isCameraReady: false,
    instruction: '',
    passed: 0,
    left: '',
    hint: '',
    code: '',
  },
  asked: undefined as Instruction | undefined,
  filmed: undefined as undefined | { readonly draft: ChallengedDraft; readonly burst: Burst },
  dim: undefined as undefined | (() => unknown),
  stopGuiding: undefined as undefined | (() => void),
  stopRecording: undefined as undefined | (() => void),
  isLeft: false,

  async onLoad() {
    this.setData(look(LIVENESS_WORDS));
    this.setData({ instruction: this.data.words.ready });
    await this.openCamera();
  },

  async onShow() {
    this.guideFraming();
    const dim = await brighten();
    if (this.isLeft) dim();
    else this.dim = dim;
  },

  onHide() {
    this.stopGuiding?.();
    this.dim?.();
  },

  onUnload() {
    this.isLeft = true;
    this.stopGuiding?.();
    this.dim?.();
    this.stopRecording?.();
  },

  async openCamera() {
    try {
      await requireCamera();
      this.setData({ isOpen: true, code: '' });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  cameraReady() {
    this.setData({ isCameraReady: true });
    this.guideFraming();
  },

  cameraFailed({ detail }: WechatMiniprogram.CustomEvent<{ errMsg?: string }>) {
    this.stopGuiding?.();
    const isDenied = /auth|den|permission/i.test(detail.errMsg ?? '');
    this.setData({ isOpen: false, isCameraReady: false, code: isDenied ? 'CAMERA_DENIED' : 'CAMERA_UNAVAILABLE' });
  },

  /** Helps to hold the phone until filming begins, where the phone can; the button waits for nothing of it. */
  guideFraming() {
    this.stopGuiding?.();
    if (this.data.phase !== 'ready' || !this.data.isCameraReady || this.isLeft) return;
    this.setData({ instruction: this.data.words.ready });
    this.stopGuiding = guideFraming(wx.createCameraContext(), (framing) =>
      this.setData({ instruction: say(FRAMING_HINTS[framing]) }),
    );
  },

  otherWay() {
    this.leaveFor('consent/consent');
  },

  async begin() {
    if (this.data.phase !== 'ready') return;
    // Filming has the camera's frames for itself.
    this.stopGuiding?.();
    this.setData({ phase: 'starting', instruction: this.data.words.starting, code: '', hint: '' });
    try {
      const draft = await readDraft();
      if (draft === undefined) return this.leaveFor('identity/identity');
      const challenged = await beginChallenge(draft);
      // Whoever went away meanwhile is not filmed.
      if (this.isLeft) return;
      this.filmed = { draft: challenged, burst: await this.film(challenged) };
      await this.upload();
    } catch (error) {
      this.end(codeOf(error));
    }
  },

  film({ started }: ChallengedDraft): Promise<Burst> {
    this.setData({ phase: 'recording' });
    const { done, stop } = recordBurst({
      camera: wx.createCameraContext(),
      onFrame: (elapsedMs) => this.guide(started.steps, elapsedMs),
      onHint: (code) => this.setData({ hint: code }),
    });
    this.stopRecording = stop;
    return done;
  },

  /** Uploads what was filmed and has it judged; a broken upload goes on where it broke off. */
  async upload() {
    if (this.filmed === undefined || this.isLeft) return;
    this.setData({
      phase: 'uploading',
      instruction: this.data.words.uploading,
      passed: 0,
      left: '',
      hint: '',
      code: '',
    });
    try {
      await submitBurst(this.filmed.draft, this.filmed.burst, (share) => this.tellUpload(share));
      this.end();
    } catch (error) {
      const code = codeOf(error);
      if (code === 'UPLOAD_FAILED') this.setData({ phase: 'notUploaded', code });
      else this.end(code);
    }
  },

  guide(steps: ChallengedDraft['started']['steps'], elapsedMs: number) {
    const guidance = guidanceAt(steps, elapsedMs);
    const left = `${Math.max(0, Math.ceil((BURST_MS - elapsedMs) / 1000))} ${this.data.words.left}`;
    this.setData({ passed: Math.min(1, elapsedMs / BURST_MS), left });
    const asked = guidance.kind === 'action' ? guidance.action : guidance.kind;
    if (asked === this.asked) return;
    this.asked = asked;
    this.setData({ instruction: say(INSTRUCTIONS[asked]) });
    speak(asked);
    if (guidance.kind === 'action') vibrate('short');
  },

  tellUpload(share: number) {
    const { comparing, uploading } = this.data.words;
    const isOver = share >= 1;
    const phase = isOver ? 'comparing' : 'uploading';
    this.setData({ phase, passed: share, instruction: isOver ? comparing : uploading });
  },

  /** On to the outcome, whatever it is: every refusal has its next step there. */
  end(code = '') {
    this.leaveFor(`outcome/outcome?code=${code}`);
  },

  /** A page that was left does not move the one that is in use. */
  leaveFor(page: string) {
    if (!this.isLeft) wx.redirectTo({ url: `/subpackages/enrolment/${page}` });
  },
});
