import { CodeCanvas, drawCode } from './draw-code';

/** A QR code with its quiet zone, drawn on the phone, in a frame that fills as its time passes. */
Component({
  properties: {
    /** Digits; an empty text draws nothing. */
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
      if (text === '') return;
      const query = this.createSelectorQuery().select('#code').fields({ node: true, size: true });
      query.exec(([found]: readonly ({ node: CodeCanvas; width: number } | null)[]) => {
        if (found?.node == null) return;
        drawCode(found.node, text, found.width * wx.getWindowInfo().pixelRatio);
        this.triggerEvent('drawn', { text });
      });
    },
  },
});
