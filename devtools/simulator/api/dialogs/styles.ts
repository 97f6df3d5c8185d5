/** How what the phone itself shows looks: quiet, black and white, in both themes. */
const STYLES = `
.wx-dialog { --paper:#fff; --raised:#f5f5f3; --ink:#111; --ink-2:#4a4a4a; --line:#dededa; --accent:#0b3d91;
  color:var(--ink); background:var(--paper); border:0; padding:0; margin:auto; box-sizing:border-box; pointer-events:auto; z-index:2000;
  font:calc(16px * var(--text-scale, 1))/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
html[data-theme=dark] .wx-dialog { --paper:#1b1b1b; --raised:#101010; --ink:#f2f2f2; --ink-2:#c4c4c4; --line:#2e2e2e; --accent:#8fb4ff; }
.wx-dialog::backdrop { background:rgb(0 0 0 / .55); }
.wx-dialog :focus-visible { outline:3px solid var(--accent); outline-offset:-3px; }
.wx-dialog h2 { font-size:inherit; font-weight:600; margin:0; text-align:center; }
.wx-dialog p { color:var(--ink-2); margin:8px 0 0; text-align:center; white-space:pre-wrap; overflow-wrap:anywhere; }
.wx-dialog button { font:inherit; color:inherit; background:none; border:0; min-height:52px; padding:8px 16px; cursor:pointer; }
.wx-dialog button[data-is-primary] { color:var(--accent); font-weight:600; }
.wx-dialog input { font:inherit; color:inherit; background:var(--raised); border:1px solid var(--line); width:100%;
  box-sizing:border-box; padding:10px 12px; margin-top:12px; }
.wx-dialog .said { padding:28px 24px 24px; max-height:calc(100vh - 160px); overflow-y:auto; }
.wx-dialog .choices { display:flex; border-top:1px solid var(--line); }
.wx-box { width:min(320px, calc(100vw - 48px)); border-radius:8px; }
.wx-box .choices button { flex:1; }
.wx-box .choices button + button { border-left:1px solid var(--line); }
.wx-sheet { width:100%; max-width:100%; margin:auto 0 0; border-radius:8px 8px 0 0; max-height:85vh; overflow-y:auto; }
.wx-sheet .choices { flex-direction:column; }
.wx-sheet .choices button + button { border-top:1px solid var(--line); }
.wx-sheet .choices button[data-is-way-out] { border-top:8px solid var(--raised); }
.wx-dialog .previewed { display:block; max-width:100%; max-height:60vh; margin:auto; }
.wx-dialog .switch { display:flex; justify-content:space-between; align-items:center; min-height:52px; }
.wx-dialog .switch input { width:24px; height:24px; margin:0; accent-color:var(--accent); }
.wx-scanner { --accent:#8fb4ff; width:100vw; height:100vh; max-width:none; max-height:none; background:#111; color:#f2f2f2; }
html[data-theme=dark] .wx-scanner { --accent:#8fb4ff; background:#111; }
.wx-scanner .said { padding:0; max-height:none; position:absolute; inset:0; overflow:hidden; }
.wx-scanner .seen { width:100%; height:100%; object-fit:contain; display:block; }
.wx-scanner .said p { position:absolute; inset:auto 0 68px; margin:0; padding:12px 24px; color:#f2f2f2; background:#111; }
.wx-scanner .choices { position:absolute; inset:auto 0 0; min-height:68px; border:0; justify-content:space-around; background:#111; }
.wx-toast:not([data-has-mask]) { pointer-events:none; }
.wx-toast { position:absolute; inset:0; display:grid; place-items:center; z-index:1000;
  font:calc(15px * var(--text-scale, 1))/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
.wx-toast .shown { color:#fff; background:#111; border-radius:8px; padding:16px 20px; max-width:min(280px, 75%); text-align:center;
  overflow-wrap:anywhere; border:1px solid #4a4a4a; }
.wx-toast .icon { display:block; width:36px; height:36px; margin:4px auto 8px; }
.wx-toast .icon[data-turns] { animation:wx-turn 1s linear infinite; }
@keyframes wx-turn { to { transform:rotate(1turn); } }
@media (prefers-reduced-motion:reduce) { .wx-toast .icon[data-turns] { animation-duration:8s; } }
`;

/** Puts the styles into a phone's page, once. */
export function addStyles(page: Document): void {
  if (page.getElementById('wx-dialog-styles') !== null) return;
  const element = page.createElement('style');
  element.id = 'wx-dialog-styles';
  element.textContent = STYLES;
  page.head.append(element);
}
