// A run of many cases is told its seed, so that it can be run again as it was.
export const seed = process.env['RAPPORT_SEED']
if (seed !== undefined) {
  const { default: fc } = await import('fast-check')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) })
}
