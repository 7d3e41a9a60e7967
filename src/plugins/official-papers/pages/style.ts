/** The whole style of the check page; sent inside the page and named in the policy by its hash. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1b2430;--soft:#54606e;--line:#dcd9d1;--deep:#12355b;--link:#0b4f8a;--good:#e5f4ea;--good-line:#1d7a43;--stop:#fdecea;--stop-line:#b3261e}
@media(prefers-color-scheme:dark){:root{--paper:#10151c;--card:#171e27;--ink:#e8ecf1;--soft:#a9b4c0;--line:#2c3642;--deep:#9cc4ec;--link:#8fc1f5;--good:#12301d;--good-line:#5cc98a;--stop:#341817;--stop-line:#f2867d}}
*{box-sizing:border-box}
html{font:100%/1.6 "Plus Jakarta Sans Variable","Plus Jakarta Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
body{margin:0;background:var(--paper);color:var(--ink)}
header,main{max-width:44rem;margin:0 auto;padding:.9rem 1.1rem}
header a{color:var(--deep);font-weight:700;text-decoration:none;display:inline-block;min-height:2.75rem;padding:.5rem 0}
h1{font-size:clamp(1.5rem,1.2rem + 1.6vw,2.1rem);line-height:1.2;margin:.2rem 0 1rem}
h2{font-size:1.15rem;margin:1.6rem 0 .4rem}
.box{border-left:.3rem solid var(--line);background:var(--card);padding:.8rem 1rem;border-radius:0 .4rem .4rem 0;margin:1rem 0}
.box p{margin:.2rem 0}
.good{border-color:var(--good-line);background:var(--good)}
.stop{border-color:var(--stop-line);background:var(--stop)}
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.45rem 1rem;border-top:1px solid var(--line);padding-top:1rem}
dt{color:var(--soft)}dd{margin:0;font-weight:600;overflow-wrap:anywhere}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.92em;overflow-wrap:anywhere}
label{display:block;margin:.6rem 0 .3rem}
input{font:inherit;width:100%;min-height:2.75rem;padding:.5rem .7rem;border:1px solid var(--soft);border-radius:.4rem;background:var(--card);color:var(--ink)}
button{font:inherit;font-weight:700;min-height:2.75rem;margin-top:.8rem;padding:.5rem 1.2rem;border:0;border-radius:.5rem;background:var(--deep);color:var(--paper);cursor:pointer}
a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--link);outline-offset:3px}
`
