// `npm run package [-- --installer AppImage|nsis|dmg]`: what can be made on this machine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './built.ts'
import { CannotStart, root } from './install.mjs'
import { installers, packWith, type Installer } from './package/builder.ts'
import { canMakeDeb, makeDeb } from './package/deb.ts'
import { needElectron } from './real-electron.ts'

const isInstaller = (name: string): name is Installer => Object.hasOwn(installers, name)
const versionIn = (file: string): string =>
  (JSON.parse(readFileSync(join(root, file), 'utf8')) as { readonly version: string }).version

const { values } = parseArgs({ options: { installer: { type: 'string' } } })
const { installer = 'dir' } = values
if (installer !== 'dir' && !isInstaller(installer)) {
  throw new CannotStart(
    `No such installer: ${installer}. There are: ${Object.keys(installers).join(', ')}`,
  )
}
if (installer !== 'dir' && installers[installer] !== process.platform) {
  throw new CannotStart(
    `${installer} is made on ${installers[installer]}, and this is ${process.platform}.`,
  )
}

await build('warn')
const electron = await needElectron()
if ('reason' in electron) {
  throw new CannotStart(
    `No package: Electron could not be fetched (${electron.reason}), and a package holds it. ` +
      'Try again on a machine that reaches its downloads.',
  )
}
const output = join(root, '.cache/package')
await packWith(
  {
    output,
    electronVersion: versionIn('node_modules/electron/package.json'),
    electronFolder: join(root, 'node_modules/electron/dist'),
  },
  installer,
)
if (canMakeDeb()) {
  const unpacked = join(output, 'linux-unpacked')
  const file = makeDeb({ unpacked, output, version: versionIn('package.json') })
  process.stdout.write(`Made ${file}\n`)
}
process.stdout.write(`Made what is in ${output}\n`)
