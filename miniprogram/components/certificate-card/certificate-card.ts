import { guillocheCurves } from '../../core/certificate/guilloche';
import { readPreferences } from '../../services/preferences';
import { Card } from '../../services/wallet/card';
import { CodeCanvas } from '../qr-code/draw-code';

/** Both themes show the hairlines in the ink of hints. */
const HAIRLINE = '#8A8A8A';

const LEVEL_NAMES = {
  lightweight: { zh: '轻量版', en: 'lightweight' },
  upgraded: { zh: '升级版', en: 'upgraded' },
} as const satisfies Record<Card['level'], unknown>;

const NO_CARD: Card = { maskedName: '', number: '', validUntil: '', level: 'lightweight' };

/** The certificate in black and white, with a place for its code: nothing on it can be accepted by eye. */
Component({
  properties: { card: { type: Object, value: NO_CARD } },
  data: { levelName: '', en: false },
  observers: {
    card({ level }: Card) {
      const { language } = readPreferences();
      this.setData({ levelName: LEVEL_NAMES[level][language], en: language === 'en' });
    },
    'card.number'() {
      this.drawHairlines();
    },
  },
  lifetimes: {
    ready() {
      this.drawHairlines();
    },
  },
  methods: {
    drawHairlines() {
      const { number } = this.data.card as Card;
      if (number === '') return;
      const query = this.createSelectorQuery().select('#guilloche').fields({ node: true, size: true });
      query.exec(([found]: readonly ({ node: CodeCanvas; width: number; height: number } | null)[]) => {
        if (found?.node == null) return;
        const { pixelRatio } = wx.getWindowInfo();
        draw(found.node, number, found.width * pixelRatio, found.height * pixelRatio);
      });
    },
  },
});

function draw(canvas: CodeCanvas, number: string, width: number, height: number) {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  context.strokeStyle = HAIRLINE;
  context.lineWidth = 1;
  for (const curve of guillocheCurves(number)) {
    context.beginPath();
    for (const { x, y } of curve) context.lineTo(x * width, y * height);
    context.stroke();
  }
}
