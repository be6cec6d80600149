/** Looks of the report: text of full size, 7:1 and more, readable at 320 px, on paper too. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b2124; --quiet: #4a5358; --line: #b8b2a6; --accent: #0a4f6a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #15191b; --ink: #ebe8e1; --quiet: #b7c0c5; --line: #565f64; --accent: #8fd0ee; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 50rem; background: var(--paper); color: var(--ink);
  font: 100%/1.5 "Atkinson Hyperlegible Next", ui-sans-serif, system-ui, sans-serif; overflow-wrap: break-word; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
summary { padding: 0.6rem 0; min-height: 2.5rem; cursor: pointer; }
summary h3 { display: inline; font-size: 1.05rem; }
li { margin: 0.35rem 0; }
img { display: block; max-width: 100%; height: auto; margin: 0.5rem 0 1rem; border: 1px solid var(--line); background: #fff; }
.outline { list-style: none; padding: 0; }
.l2 { margin-left: 1.25rem; } .l3 { margin-left: 2.5rem; } .l4 { margin-left: 3.75rem; }
.l5 { margin-left: 5rem; } .l6 { margin-left: 6.25rem; }
.level { font-weight: 700; }
.where { color: var(--quiet); }
.page { white-space: nowrap; }
.sign { border: 2px solid var(--ink); padding: 0.5rem 1rem; }
@media (max-width: 30rem) { .l2, .l3, .l4, .l5, .l6 { margin-left: 0.5rem; } }
@media print { details > * { display: block; } }
`;
