/** The style of a portfolio's page: for the screen, and for A4 paper. */
export const portfolioStyle = `
:root { color-scheme: light; --ink: #1f2328; --soft: #57606a; --line: #d0d7de; --wash: #f6f8fa;
  --missing: #57606a; --mapped: #8a5a00; --evidenced: #0a5ea8; --accepted: #1a6e35; }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page); font: 9pt sans-serif; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 60rem; color: var(--ink); background: #fff;
  font: 16px/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
h1 { margin: 0 0 .25rem; font-size: 2.1rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 1rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); font-size: 1.5rem; }
h3 { margin: 2rem 0 .75rem; font-size: 1.15rem; }
h4, h5, h6 { margin: 1.25rem 0 .4rem; font-size: 1rem; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); }
a:hover, a:focus { text-decoration-color: currentColor; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 1.5rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.subtitle, .remark { color: var(--soft); }
.subtitle { margin: 0; font-size: 1.1rem; }
nav ul { columns: 2; padding-left: 1.2rem; }
table { width: 100%; margin: 1rem 0; border-collapse: collapse; font-size: .875rem; }
caption { padding-bottom: .3rem; color: var(--soft); text-align: left; }
th, td { padding: .3rem .5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--wash); }
td.number, th.number { text-align: right; }
.matrix th[scope=row] { width: 5rem; }
.matrix td { padding: .3rem .15rem; text-align: center; white-space: nowrap; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .85em; overflow-wrap: anywhere; }
td code { word-break: break-all; }
.fixed { white-space: nowrap; }
pre { padding: .6rem .8rem; background: var(--wash); white-space: pre-wrap; }
.state { display: inline-block; padding: 0 .5em; border: 1px solid currentColor; border-radius: 1em;
  font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.missing { color: var(--missing); } .mapped { color: var(--mapped); }
.evidenced { color: var(--evidenced); } .accepted { color: var(--accepted); }
.matrix .mapped { background: #fff8e5; } .matrix .evidenced { background: #eaf4fd; }
.matrix .accepted { background: #e9f7ed; }
.criterion { margin: 1.25rem 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.criterion > header { display: grid; grid-template-columns: 3.5rem 1fr max-content; gap: .5rem; }
.criterion > header h4 { margin: 0; font-size: 1.05rem; }
.criterion > header p { margin: 0; }
.criterion ul, .remark { margin: .4rem 0 0 4rem; padding: 0; }
.criterion li { margin-top: .6rem; list-style: none; }
blockquote { margin: .3rem 0 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); }
blockquote p, .criterion li p { margin: 0; }
.note blockquote p { margin: .5rem 0; }
.note { margin: 1.5rem 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.note h3 { margin: 0; }
.note .meta { margin: .1rem 0 .6rem; color: var(--soft); font-size: .875rem; }
@media (max-width: 40rem) { nav ul { columns: 1; } .criterion ul, .remark { margin-left: 0; }
  .criterion > header { grid-template-columns: 1fr; } .wide { overflow-x: auto; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { margin-top: 50mm; font-size: 24pt; } h2 { font-size: 15pt; } h3 { font-size: 12pt; }
  a { text-decoration: none; }
  .cover, nav { break-after: page; } .cover:has(+ nav) { break-after: auto; }
  h2, h3, h4, h5, h6, caption, .head, .criterion > header { break-after: avoid; }
  tr, .criterion > header, .head, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  .chapter { break-before: page; }
  .chapter > h2:first-child, .chapter > section:first-child > h2 { margin-top: 0; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
