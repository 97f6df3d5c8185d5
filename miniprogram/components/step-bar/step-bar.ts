import { readPreferences } from '../../services/preferences';

const STEPS = {
  zh: ['信息', '同意', '核验', '完成'],
  en: ['Data', 'Agree', 'Face', 'Done'],
} as const;

/** Where one is in an application, of four steps. */
Component({
  properties: { at: { type: Number, value: 0 } },
  data: { steps: STEPS.zh as readonly string[], label: '' },
  lifetimes: {
    attached() {
      const { language } = readPreferences();
      const steps = STEPS[language];
      const step = this.data.at + 1;
      const label = language === 'zh' ? `第 ${step} 步，共 4 步` : `Step ${step} of 4`;
      this.setData({ steps, label });
    },
  },
});
