import { Arch, Platform, build, type AfterPackContext, type Configuration } from 'electron-builder'
import { join } from 'node:path'
import { root } from '../install.mjs'
import { setFuses, wrongFuses } from './fuses.ts'

export const executableName = 'rapport'

/** What electron-builder makes besides the unpacked folder; each on the system it is for. */
export const installers = { AppImage: 'linux', nsis: 'win32', dmg: 'darwin' } as const
export type Installer = keyof typeof installers

/**
 * Electron's own Node finds better-sqlite3 by platform and processor, so of its eight binaries one
 * is packed, and none of what they were compiled from.
 */
const filesFor = (platform: NodeJS.Platform, arch: string): string[] => [
  'package.json',
  'out/**',
  '!out/.built',
  'resources/**',
  '!node_modules/**',
  'node_modules/better-sqlite3/{package.json,LICENSE,lib/**}',
  `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`,
]

const configuration = (options: PackageOptions): Configuration => ({
  appId: 'app.rapport.desktop',
  productName: 'Rapport',
  directories: { output: options.output, buildResources: 'resources' },
  files: filesFor(process.platform, process.arch),
  // Nothing but native code lies outside the archive, whose bytes are checked at start.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  // The binary of better-sqlite3 is made for every Node and Electron; nothing is compiled here.
  npmRebuild: false,
  nodeGypRebuild: false,
  // No update is looked for: the app makes no network request.
  publish: null,
  electronVersion: options.electronVersion,
  ...(options.electronFolder === undefined ? {} : { electronDist: options.electronFolder }),
  // Electron's own words, in menus of fields; the app's are in its bundles.
  electronLanguages: ['en-GB', 'en-US', 'de'],
  // Before signing, which seals them.
  afterPack: async (context) => {
    const binary = packedBinary(context)
    await setFuses(binary)
    const wrong = await wrongFuses(binary)
    if (wrong.length > 0) throw new Error(`Fuses not as decided: ${wrong.join(', ')}`)
  },
  linux: {
    executableName,
    category: 'Office',
    icon: 'icon.png',
    syncDesktopName: false,
  },
  win: { icon: 'icon.png', executableName: 'Rapport' },
  // Per machine, so that no program of the owner's can rewrite what is installed.
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: false },
  mac: { icon: 'icon.png', category: 'public.app-category.business', hardenedRuntime: true },
})

function packedBinary({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`)
  return join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : executableName)
}

export type PackageOptions = {
  /** The folder everything is made in. */
  readonly output: string
  readonly electronVersion: string
  /** Electron as unpacked from its archive; without it electron-builder fetches it. */
  readonly electronFolder?: string
}

const platforms: Readonly<Partial<Record<NodeJS.Platform, Platform>>> = {
  linux: Platform.LINUX,
  win32: Platform.WINDOWS,
  darwin: Platform.MAC,
}

/**
 * Packs the built bundles with Electron for this machine's system and processor.
 *
 * @param installer What to make of the unpacked folder; `dir` for nothing more.
 */
export async function packWith(
  options: PackageOptions,
  installer: Installer | 'dir',
): Promise<void> {
  const platform = platforms[process.platform]
  const arch = Arch[process.arch as keyof typeof Arch]
  if (platform === undefined || arch === undefined) {
    throw new Error(`Rapport has no package for ${process.platform} on ${process.arch}.`)
  }
  await build({
    projectDir: root,
    targets: platform.createTarget(installer, arch),
    config: configuration(options),
  })
}
