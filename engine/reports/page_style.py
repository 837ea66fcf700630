"""How the HTML report looks: light and dark by the reader's system, and on paper."""

STYLE = """
:root {
  color-scheme: light dark;
  --background: #f6f6f4; --panel: #ffffff; --raised: #fbfbfa; --line: #e3e2de;
  --text: #1d1d1b; --dim: #6d6b66; --accent: #2f6fde; --accent-soft: #e6eefc;
  --keep: #1f8a4c; --keep-soft: #e2f4e9; --on-keep: #ffffff;
  --identical-file: #5b6472; --identical-image: #2f6fde; --same-picture: #1b9e9e;
  --edited: #d98a17; --similar-scene: #a054c4;
  --mat: #efeeeb; --shade: 0 1px 2px rgb(0 0 0 / 6%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #17181a; --panel: #1f2023; --raised: #26272b; --line: #34363b;
    --text: #ececea; --dim: #9b9a96; --accent: #6ea0ff; --accent-soft: #22304d;
    --keep: #4fc17f; --keep-soft: #1d3427; --on-keep: #0d1a12;
    --identical-file: #9aa3b2; --identical-image: #6ea0ff; --same-picture: #44c4c0;
    --edited: #f0ad4e; --similar-scene: #c58be6;
    --mat: #18191b; --shade: none;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--background); color: var(--text);
  font: 13px/1.45 system-ui, -apple-system, "Segoe UI", Inter, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums;
}
h1, h2, p, ul, figure { margin: 0; padding: 0; }
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
bdi { overflow-wrap: anywhere; }
.dim { color: var(--dim); }
.small { font-size: 11.5px; }

header { background: var(--panel); border-bottom: 1px solid var(--line); }
header, main, footer { padding: 20px max(20px, calc((100vw - 1240px) / 2)); }
.brand { display: flex; align-items: center; gap: 10px; font-size: 15px; font-weight: 600; }
.brand svg { display: block; color: var(--accent); }
.brand .dim { margin-left: auto; font-weight: 400; }
.totals { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 24px; margin-top: 18px; }
.totals h1 { font-size: 13px; font-weight: 400; }
.totals strong { font-weight: 600; }
.totals h1 strong { font-size: 24px; letter-spacing: -0.01em; }
.notes { margin-top: 6px; }

/* Filters without a script: a chosen radio button hides the groups that lack its kind. */
.choice { position: absolute; opacity: 0; pointer-events: none; }
.filters { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 16px; }
.filters label {
  display: inline-flex; align-items: center; gap: 8px; padding: 5px 12px; cursor: pointer;
  border: 1px solid var(--line); border-radius: 8px; background: var(--raised);
}
.filters label:hover { border-color: var(--accent); }
#all-kinds:checked ~ header label[for="all-kinds"],
#only-identical-file:checked ~ header label[for="only-identical-file"],
#only-identical-image:checked ~ header label[for="only-identical-image"],
#only-same-picture:checked ~ header label[for="only-same-picture"],
#only-edited:checked ~ header label[for="only-edited"],
#only-similar-scene:checked ~ header label[for="only-similar-scene"] {
  border-color: var(--accent); background: var(--accent-soft);
}
#all-kinds:focus-visible ~ header label[for="all-kinds"],
#only-identical-file:focus-visible ~ header label[for="only-identical-file"],
#only-identical-image:focus-visible ~ header label[for="only-identical-image"],
#only-same-picture:focus-visible ~ header label[for="only-same-picture"],
#only-edited:focus-visible ~ header label[for="only-edited"],
#only-similar-scene:focus-visible ~ header label[for="only-similar-scene"] {
  outline: 2px solid var(--accent); outline-offset: 2px;
}
#only-identical-file:checked ~ main .group:not(.identical-file),
#only-identical-image:checked ~ main .group:not(.identical-image),
#only-same-picture:checked ~ main .group:not(.same-picture),
#only-edited:checked ~ main .group:not(.edited),
#only-similar-scene:checked ~ main .group:not(.similar-scene) { display: none; }

.group, .problems {
  background: var(--panel); border: 1px solid var(--line); border-radius: 12px;
  box-shadow: var(--shade); padding: 14px 16px 16px; margin-bottom: 12px;
}
/* Groups out of sight are not laid out, so that thousands of them scroll as easily as ten. */
.group { content-visibility: auto; contain-intrinsic-size: auto 260px; }
.title { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; margin-bottom: 12px; }
.title h2 { font-size: 13px; font-weight: 600; }
.title .dim { margin-left: auto; }
.title + .why-kept { margin: -8px 0 12px; overflow-wrap: anywhere; }
.badge {
  display: inline-flex; align-items: center; gap: 6px; padding: 1px 9px; white-space: nowrap;
  border: 1px solid var(--line); border-radius: 999px; color: var(--dim); font-size: 11.5px;
}
.dot { flex: none; width: 8px; height: 8px; border-radius: 50%; background: var(--kind); }
.k-keep { --kind: var(--keep); color: var(--keep); }
.k-identical-file { --kind: var(--identical-file); }
.k-identical-image { --kind: var(--identical-image); }
.k-same-picture { --kind: var(--same-picture); }
.k-edited { --kind: var(--edited); }
.k-similar-scene { --kind: var(--similar-scene); }

.photos { display: grid; grid-template-columns: repeat(auto-fill, 176px); gap: 16px 14px; list-style: none; }
.photo { min-width: 0; display: flex; flex-direction: column; }
.picture {
  position: relative; display: grid; place-items: center; height: 132px; overflow: hidden;
  border-radius: 8px; background: var(--mat); margin-bottom: 7px;
}
.picture img { width: 100%; height: 132px; object-fit: contain; }
.keeper .picture { outline: 2px solid var(--keep); outline-offset: 2px; }
.blank { color: var(--dim); font-size: 11.5px; }
.flag {
  position: absolute; left: 7px; top: 7px; padding: 1px 8px; border-radius: 5px;
  font-size: 11.5px; font-weight: 600; background: rgb(20 20 22 / 72%); color: #ffffff;
}
.keeper .flag { background: var(--keep); color: var(--on-keep); }
.alike {
  position: absolute; right: 7px; bottom: 7px; padding: 1px 7px; border-radius: 5px;
  font-size: 11.5px; background: rgb(20 20 22 / 72%); color: #ffffff;
}
.name { font-weight: 500; }
.name, .place { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.why { display: flex; gap: 6px; align-items: baseline; margin-top: 3px; }
.why .dot { position: relative; top: 0; }

.problems { scroll-margin-top: 12px; }
.problems h2 { font-size: 13px; font-weight: 600; margin-bottom: 8px; }
.problems ul { list-style: none; }
.problems li {
  display: grid; grid-template-columns: minmax(0, 3fr) 72px minmax(0, 2fr); gap: 4px 16px;
  padding: 6px 0; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 32px;
}
.empty { padding: 72px 0; text-align: center; }
.empty p:first-child { font-size: 24px; margin-bottom: 6px; }
footer { padding-top: 4px; padding-bottom: 32px; }

@media (max-width: 640px) {
  .photos { grid-template-columns: repeat(auto-fill, minmax(136px, 1fr)); }
  .problems li { grid-template-columns: 1fr; }
  .title .dim { margin-left: 0; }
}
@media print {
  :root {
    color-scheme: light;
    --background: #ffffff; --panel: #ffffff; --raised: #ffffff; --line: #cfcec9; --text: #000000; --dim: #4d4b47;
    --keep: #1f8a4c; --on-keep: #ffffff; --mat: #f4f3f0; --shade: none;
    --identical-file: #5b6472; --identical-image: #2f6fde; --same-picture: #1b9e9e;
    --edited: #d98a17; --similar-scene: #a054c4;
  }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main, footer { padding: 12px 0; }
  .filters { display: none; }
  .group { content-visibility: visible; box-shadow: none; }
  .title { break-after: avoid; }
  .photo, .problems li { break-inside: avoid; }
  .photos { grid-template-columns: repeat(auto-fill, 132px); }
}
"""
