import type { BuiltIn } from './built-in';

/** https://developers.weixin.qq.com/miniprogram/dev/component/progress.html */
const progress: BuiltIn = {
  tag: 'progress',
  properties: {
    percent: 0,
    showInfo: false,
    borderRadius: 0,
    fontSize: 16,
    strokeWidth: 6,
    color: '',
    activeColor: '#09bb07',
    backgroundColor: '#ebebeb',
    active: false,
    activeMode: 'backwards',
    duration: 30,
  },
  created({ host }) {
    host.setAttribute('role', 'progressbar');
    host.innerHTML =
      '<span class="progress-bar"><span class="progress-done"></span></span><span class="progress-info"></span>';
  },
  draw: {
    percent({ host, values }, percent) {
      const share = Math.min(100, Math.max(0, Number(percent)));
      host.setAttribute('aria-valuenow', String(share));
      host.style.setProperty('--done', `${share}%`);
      const info = host.querySelector('.progress-info');
      if (info !== null) info.textContent = values.showInfo === true ? `${share}%` : '';
    },
    showInfo({ host, values }, isShown) {
      const info = host.querySelector('.progress-info');
      if (info !== null) info.textContent = isShown === true ? `${Number(values.percent)}%` : '';
    },
    strokeWidth: ({ host }, width) => host.style.setProperty('--stroke', `${Number.parseFloat(String(width))}px`),
    activeColor: ({ host }, color) => host.style.setProperty('--active', String(color)),
    color: ({ host }, color) => color && host.style.setProperty('--active', String(color)),
    backgroundColor: ({ host }, color) => host.style.setProperty('--rest', String(color)),
  },
};

/** https://developers.weixin.qq.com/miniprogram/dev/component/icon.html */
const icon: BuiltIn = {
  tag: 'icon',
  properties: { type: '', size: 23, color: '' },
  draw: {
    type: ({ host }, type) => host.setAttribute('data-type', String(type)),
    size: ({ host }, size) => host.style.setProperty('font-size', `${Number.parseFloat(String(size))}px`),
    color: ({ host }, color) => host.style.setProperty('color', String(color ?? '')),
  },
};

export const SMALL: readonly BuiltIn[] = [progress, icon];
