import { normalizePersonName } from '../../../core/identity/person-name';
import { codeOf } from '../../../services/code-of';
import { newDraft, readDraft, saveDraft } from '../../../services/enrolment/draft';
import { firstLook, look } from '../../../services/look';
import { IDENTITY_WORDS } from './identity-words';

/** Name and number; what is wrong is told where it stands. */
Page({
  data: { ...firstLook(IDENTITY_WORDS), name: '', idNumber: '', saved: '', nameCode: '', code: '' },

  async onLoad() {
    this.setData(look(IDENTITY_WORDS));
    const draft = await readDraft().catch((error) => this.setData({ code: codeOf(error) }));
    if (draft) this.setData({ name: draft.name, idNumber: draft.idNumber, saved: draft.idNumber });
  },

  typeName({ detail }: WechatMiniprogram.Input) {
    this.setData({ name: detail.value, nameCode: '' });
  },

  checkName() {
    const { name } = this.data;
    if (name !== '') this.setData(spell(name));
  },

  takeNumber({ detail }: WechatMiniprogram.CustomEvent<{ idNumber: string }>) {
    this.setData({ idNumber: detail.idNumber });
  },

  async next() {
    const spelt = spell(this.data.name);
    this.setData(spelt);
    if (spelt.nameCode !== '') return;
    try {
      const draft = (await readDraft()) ?? newDraft();
      const { idNumber } = this.data;
      await saveDraft({ ...draft, name: spelt.name, idNumber, stage: 'consent' });
      await wx.redirectTo({ url: '../consent/consent' });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },
});

/** The one spelling of a name, or what is wrong with it. */
function spell(typed: string) {
  try {
    return { name: normalizePersonName(typed), nameCode: '' };
  } catch (error) {
    return { name: typed, nameCode: codeOf(error) };
  }
}
