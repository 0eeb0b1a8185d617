/** The style of a document's page: for the screen, and for A4 paper. */
export const pageStyle = `
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
.number { text-align: right; }
.short { white-space: nowrap; }
th.short { width: 5rem; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .85em; overflow-wrap: anywhere; }
td code { display: block; word-break: break-all; }
pre { padding: .6rem .8rem; background: var(--wash); white-space: pre-wrap; }
.state { display: inline-block; padding: 0 .5em; border: 1px solid currentColor; border-radius: 1em;
  font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.missing { color: var(--missing); } .mapped { color: var(--mapped); }
.evidenced { color: var(--evidenced); } .accepted { color: var(--accepted); }
td > .state { display: inline; padding: 0; border: 0; font: inherit; }
td:has(> .state) { padding: .3rem .15rem; text-align: center; }
td:has(> .mapped) { background: #fff8e5; } td:has(> .evidenced) { background: #eaf4fd; }
td:has(> .accepted) { background: #e9f7ed; }
.criterion { display: grid; grid-template-columns: 3.5rem 1fr max-content; gap: .5rem;
  margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.criterion h4 { margin: 0; font-size: 1.05rem; }
.criterion p { margin: 0; }
body > ul, .remark { margin: .4rem 0 0 4rem; padding: 0; }
body > ul > li { margin-top: .6rem; list-style: none; }
blockquote { margin: .3rem 0 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); }
body > ul p { margin: 0; }
.body blockquote p { margin: .5rem 0; }
h3[id] { margin: 1.5rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.details { margin: .1rem 0 .6rem; color: var(--soft); font-size: .875rem; }
@media (max-width: 40rem) { nav ul { columns: 1; } body > ul, .remark { margin-left: 0; }
  .criterion { grid-template-columns: 1fr; } .wide { overflow-x: auto; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { margin-top: 50mm; font-size: 24pt; } h2 { font-size: 15pt; } h3 { font-size: 12pt; }
  a { text-decoration: none; }
  h2, h3, h4, h5, h6, caption, .criterion, body > ul > li > p:first-child { break-after: avoid; }
  tr, .criterion, blockquote, body > ul > li > p:first-child { break-inside: avoid; }
  thead { display: table-header-group; }
  h2 { break-before: page; margin-top: 0; }
  #contents, #evidence { break-before: auto; margin-top: 2.5rem; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
