import { Markup } from "../html.ts";

/** All styles of the report. Old mail programs know few of them: without any, the page is as complete. */
export const style = new Markup(`<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 0 1rem 3rem; background: #fdf9f1; color: #2a251e; font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif; }
.report { max-width: 66rem; margin: 0 auto; overflow-wrap: anywhere; }
.report[dir="rtl"] { line-height: 1.85; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 2px solid #dccdb2; }
h3 { font-size: 1.1rem; margin: 0 0 .25rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .35rem 0; max-width: 44rem; }
a { color: #1d5a4c; }
.sum { font-size: 1.15rem; font-weight: 600; }
.item { background: #f4ead8; border-radius: .6rem; padding: .9rem 1.1rem; margin: .9rem 0; }
.in, .kind, .whose, .none { color: #665c4d; font-size: .92rem; font-weight: 400; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; unicode-bidi: isolate; }
code.do { display: inline-block; background: #fdf9f1; border: 1px solid #dccdb2; border-radius: .35rem; padding: .1rem .5rem; margin: .15rem 0; }
.texts { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: .5rem; margin: .5rem -.5rem; }
.texts td { vertical-align: top; width: 33%; background: #fdf9f1; border: 1px solid #dccdb2; border-radius: .4rem; padding: .5rem .7rem; }
.whose { margin: 0 0 .3rem; }
ins { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 2px; font-weight: 600; background: #d9ecdf; color: inherit; }
del { text-decoration: line-through; text-decoration-thickness: 2px; background: #f9d9cb; color: inherit; }
ul { margin: .3rem 0; padding-inline-start: 1.3rem; }
@media (max-width: 46rem) {
  .texts, .texts tbody, .texts tr, .texts td { display: block; width: auto; }
  .texts { margin: .5rem 0; }
  .texts td { margin: 0 0 .5rem; }
}
@media (prefers-color-scheme: dark) {
  body { background: #1b1a17; color: #ece5d8; }
  h2, code.do, .texts td { border-color: #46423a; }
  a { color: #86cdb9; }
  .item { background: #272520; }
  .in, .kind, .whose, .none { color: #b3a997; }
  code.do, .texts td { background: #1b1a17; }
  ins { background: #1f4a3b; }
  del { background: #5a2c1b; }
}
@media print {
  body { background: #fff; color: #000; padding: 0; font-size: 10pt; }
  .item { background: none; border: 1px solid #999; }
  .texts td { background: none; border-color: #999; }
  .texts tr, h2, h3, h4 { break-inside: avoid; break-after: avoid; }
  ins, del { background: none; }
  a { color: inherit; }
}
</style>`);
