// Loaded before the app (`-r`): a clock that starts at RAPPORT_TEST_NOW and can be moved, so that
// days pass in a test or a demonstration without waiting. It moves the main process alone; the app
// hands its own "now" to its worker and its page.
const RealDate = Date
const wanted = process.env['RAPPORT_TEST_NOW']
let ahead = wanted ? RealDate.parse(wanted) - RealDate.now() : 0

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [RealDate.now() + ahead] : args, newTarget),
  apply: () => new RealDate(RealDate.now() + ahead).toString(),
  get: (target, key) =>
    key === 'now' ? () => RealDate.now() + ahead : Reflect.get(target, key, target),
})

Object.defineProperty(globalThis, 'testClock', {
  value: {
    /** @param {string} iso An instant. Timers do not move with it, as in a machine that slept. */
    moveTo: (iso) => {
      ahead = RealDate.parse(iso) - RealDate.now()
    },
  },
})
