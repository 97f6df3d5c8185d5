import { firstLook, look } from '../../services/look';
import { readPreferences } from '../../services/preferences';
import { PagePart } from './page-part';
import { PUBLISHED_FIGURES } from './published-figures';
import { RECOGNITION_WORDS } from './recognition-words';
import { tellFigures } from './tell-figures';

/** How often the recognition is wrong, as far as was measured. */
Page({
  data: { ...firstLook(RECOGNITION_WORDS), parts: [] as readonly PagePart[], origin: [] as readonly string[] },

  onShow() {
    this.setData({ ...look(RECOGNITION_WORDS), ...tellFigures(PUBLISHED_FIGURES, readPreferences().language) });
  },
});
