import { createHash } from 'node:crypto'

/** The whole style of the public pages; sent inside the page and named in the policy by its hash. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1b2430;--soft:#54606e;--line:#dcd9d1;--deep:#12355b;--link:#0b4f8a;--note:#fff4d6;--note-line:#b7791f;--stop:#fdecea;--stop-line:#b3261e}
@media(prefers-color-scheme:dark){:root{--paper:#10151c;--card:#171e27;--ink:#e8ecf1;--soft:#a9b4c0;--line:#2c3642;--deep:#9cc4ec;--link:#8fc1f5;--note:#2f2710;--note-line:#e0b04c;--stop:#341817;--stop-line:#f2867d}}
*{box-sizing:border-box}
html{font:100%/1.6 "Plus Jakarta Sans Variable","Plus Jakarta Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink)}
a{color:var(--link);text-underline-offset:.18em}
a:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:1}
.bar{border-bottom:1px solid var(--line);background:var(--card)}
.bar>div,main,footer>div{max-width:46rem;margin:0 auto;padding:0 1.1rem}
.bar>div{display:flex;align-items:center;gap:.6rem;min-height:3.6rem}
.bar a{display:inline-flex;align-items:center;gap:.6rem;font-weight:700;color:var(--deep);text-decoration:none;min-height:2.75rem}
main{padding-top:1.6rem;padding-bottom:3rem}
h1{font-size:clamp(1.55rem,1.2rem + 1.8vw,2.3rem);line-height:1.2;letter-spacing:-.01em;margin:.3rem 0 .8rem;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:1.2rem;line-height:1.3;margin:.2rem 0 .35rem;overflow-wrap:anywhere}
.meta{color:var(--soft);font-size:.92rem;margin:.15rem 0}
.kind{font-size:.8rem;font-weight:700;letter-spacing:.04em;text-transform:uppercase;color:var(--deep);margin:0}
.lead{font-size:1.13rem;font-weight:500;margin:1.2rem 0}
.list{list-style:none;margin:0;padding:0}
.list li{border-top:1px solid var(--line);padding:1.25rem 0}
.list li:first-child{border-top:0;padding-top:.4rem}
.card{display:grid;gap:.9rem;align-items:start}
.card p{margin:.2rem 0}
.card img{width:100%;height:auto;aspect-ratio:3/2;object-fit:cover;border-radius:.5rem;background:var(--line);display:block}
@media(min-width:36rem){.card.with-photo{grid-template-columns:1fr 11rem}.card.with-photo img{aspect-ratio:4/3}}
figure{margin:1.5rem 0}
figure img{display:block;width:100%;height:auto;border-radius:.5rem;background:var(--line)}
figcaption{font-size:.9rem;color:var(--soft);margin-top:.5rem}
.note,.stop{border-left:.3rem solid var(--note-line);background:var(--note);padding:.8rem 1rem;border-radius:0 .4rem .4rem 0;margin:1.2rem 0}
.stop{border-color:var(--stop-line);background:var(--stop)}
.note p,.stop p{margin:.2rem 0}
.body{overflow-wrap:anywhere}
.body blockquote{margin:1.2rem 0;padding-left:1rem;border-left:.2rem solid var(--line);color:var(--soft)}
.body img{max-width:100%;height:auto}
.more{margin:1.5rem 0}
.more a{display:inline-block;padding:.6rem 0}
footer{border-top:1px solid var(--line);background:var(--card);font-size:.92rem}
footer>div{padding-top:1rem;padding-bottom:2rem;color:var(--soft)}
footer ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:0;padding:0}
footer li a{display:inline-block;padding:.5rem 0}
button{font:inherit;font-weight:700;min-height:2.75rem;padding:.5rem 1.2rem;border:0;border-radius:.5rem;background:var(--deep);color:var(--paper);cursor:pointer}
button:focus-visible{outline:3px solid var(--link);outline-offset:3px}
button.second{background:transparent;color:var(--link);border:1px solid var(--link)}
button:disabled{opacity:.6;cursor:wait}
.steps{display:flex;flex-wrap:wrap;gap:.8rem;margin:1.6rem 0}
.field{margin:1.2rem 0}
.field label{display:block;font-weight:600;margin-bottom:.2rem}
.field .meta{font-weight:400}
.field input,.field textarea,.field select{width:100%;font:inherit;min-height:2.75rem;padding:.55rem .7rem;color:var(--ink);background:var(--card);border:1px solid var(--soft);border-radius:.4rem}
.field input:focus-visible,.field textarea:focus-visible,.field select:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.field.wrong{border-left:.3rem solid var(--stop-line);padding-left:.9rem}
.fault{margin:.2rem 0;font-weight:600}
.typed{white-space:pre-wrap;overflow-wrap:anywhere}
.receipt dt{color:var(--soft);margin-top:.8rem}.receipt dd{margin:0;font-size:1.1rem;overflow-wrap:anywhere}
.code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:1.35rem;letter-spacing:.04em}
summary{cursor:pointer;min-height:2rem;padding:.3rem 0}
pre{overflow:auto;padding:.8rem 1rem;border:1px solid var(--line);border-radius:.4rem;background:var(--card);font-size:.86rem;line-height:1.5}
pre:focus-visible{outline:3px solid var(--link);outline-offset:3px}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.92em;overflow-wrap:anywhere}
.doc{border-top:1px solid var(--line);padding:1.2rem 0}
.doc dt{margin-top:.5rem}.doc dd{margin:0;color:var(--soft)}
.toc a{display:inline-block;min-height:1.6rem;padding:.25rem 0}
@media print{.bar,footer,.more,.skip{display:none}body{background:#fff;color:#000}}
`

const hash = createHash('sha256').update(style).digest('base64')

/** What a public page may do: show its own style and pictures of this house; no script, no frame, no form. */
export const pagePolicy = (origin: string) =>
  `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self' ${origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
