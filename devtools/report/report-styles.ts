/** Ink on paper, hairlines, one accent; dark where the reader's system is, and on paper always light. */
export const REPORT_STYLES = `
:root { color-scheme: light dark; --paper: #fff; --raised: #f5f5f3; --ink: #111; --ink2: #4a4a4a; --ink3: #767676; --line: #dededa; --accent: #0b3d91; --no: #b3261e }
@media (prefers-color-scheme: dark) { :root { --paper: #101010; --raised: #1b1b1b; --ink: #f2f2f2; --ink2: #c4c4c4; --ink3: #949494; --line: #2e2e2e; --accent: #8fb4ff; --no: #ff8a80 } }
@media print { :root { color-scheme: light; --paper: #fff; --raised: #fff; --ink: #111; --ink2: #4a4a4a; --ink3: #767676; --line: #dededa; --accent: #0b3d91; --no: #b3261e } figure, tr, .keep { break-inside: avoid } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; font-variant-numeric: tabular-nums }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 1rem; font-weight: 600 }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 3rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); font-weight: 600 }
h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; font-weight: 600 }
p { margin: .5rem 0; max-width: 46rem }
[lang=en] { color: var(--ink2); font-size: .875rem; font-weight: 400 }
h1 [lang=en], h2 [lang=en], h3 [lang=en] { display: block; font-size: .9rem }
th [lang=en], td [lang=en], li [lang=en] { display: block; line-height: 1.35 }
.warning { border-left: 3px solid var(--no); padding: .25rem 0 .25rem 1rem; margin: 1.25rem 0 }
.warning strong { font-size: 1.15rem; font-weight: 600 }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: 1.5rem; margin: 1.5rem 0; padding: 0 }
.figures dd { margin: 0; font-size: 1.7rem; line-height: 1.2; font-weight: 600 }
.figures dt { color: var(--ink2); font-size: .875rem; line-height: 1.4 }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end }
.scroll { overflow-x: auto }
.scroll + .scroll { margin-top: 2rem }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45 }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line) }
th { font-weight: 600; color: var(--ink2) }
td.n, th.n { text-align: right }
td.n { white-space: nowrap }
@media (max-width: 30rem) { th, td { padding-right: .5rem } small { font-size: .75rem } }
small { display: block; color: var(--ink3); font-size: .8rem; white-space: nowrap }
.no { color: var(--no); font-weight: 600 }
code { font: .78rem/1.4 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: break-word; word-break: normal }
td code.digest { overflow-wrap: anywhere }
figure { margin: 1.25rem 0 }
figure svg { display: block; width: 100%; height: auto; max-width: 32rem; overflow: visible }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2rem }
figcaption { color: var(--ink2); font-size: .875rem; margin-top: .25rem }
`;
