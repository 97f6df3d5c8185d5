import { ErrorCode } from '../../core/errors';
import { ERROR_TEXT } from '../../services/error-text';
import { say } from '../../services/look';

/** What went wrong and what to do, where it arose, in the words of its reader. */
Component({
  properties: {
    /** An error's code; nothing is shown while it is empty. */
    code: String,
    reader: { type: String, value: 'citizen' },
  },
  data: { what: '', next: '' },
  observers: {
    'code, reader'(code: ErrorCode | '', reader: 'citizen' | 'staff') {
      if (code === '') return this.setData({ what: '', next: '' });
      const advice = ERROR_TEXT[code][reader];
      this.setData({ what: say(advice), next: say(advice.next) });
    },
  },
});
