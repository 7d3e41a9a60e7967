// Loaded by node before a process of the hub (--import): its Date goes by the offset in milliseconds that stands in the
// file TEST_CLOCK, read anew as a test moves it. What Node times by itself (timeouts) goes on as ever.
import { readFileSync } from 'node:fs'

const real = Date
const file = process.env.TEST_CLOCK ?? ''
let shift = Number(readFileSync(file, 'utf8'))
setInterval(() => {
  shift = Number(readFileSync(file, 'utf8')) || shift
}, 50).unref()

const now = () => real.now() + shift
globalThis.Date = new Proxy(real, {
  apply: () => new real(now()).toString(),
  construct: (_target, args, as) => Reflect.construct(real, args.length > 0 ? args : [now()], as),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})
