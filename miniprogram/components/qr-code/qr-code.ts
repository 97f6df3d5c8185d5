import { CodeCanvas, clearCode, drawCode } from './draw-code';

/** A QR code with its quiet zone, drawn on the phone, in a frame that fills as its time passes. */
Component({
  properties: {
    /** Digits; an empty text is an empty paper. */
    text: String,
    /** What a screen reader says. */
    label: String,
    /** How much of its time has passed, 0–1; the frame shows it. */
    passed: { type: Number, value: 0 },
  },
  data: { turn: 0 },
  observers: {
    text() {
      this.redraw();
    },
    passed(passed: number) {
      this.setData({ turn: Math.round(passed * 100) / 100 });
    },
  },
  lifetimes: {
    ready() {
      this.redraw();
    },
  },
  methods: {
    redraw() {
      const { text } = this.data;
      const query = this.createSelectorQuery().select('#code').fields({ node: true, size: true });
      query.exec(([found]: readonly ({ node: CodeCanvas; width: number } | null)[]) => {
        if (found?.node == null) return;
        const least = found.width * wx.getWindowInfo().pixelRatio;
        // A code that is over must not be scanned any more.
        if (text === '') clearCode(found.node);
        else drawCode(found.node, text, least);
      });
    },
  },
});
