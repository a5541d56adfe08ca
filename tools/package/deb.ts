import { spawnSync } from 'node:child_process'
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { root } from '../install.mjs'
import { executableName } from './builder.ts'

// electron-builder fetches a program for .deb files; Debian has its own, so the unpacked folder is
// put into one by that. The layout is the one electron-builder would have made.

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }
const home = '/opt/Rapport'
/** What Electron needs of the system on Debian 12 and Ubuntu 22.04 and later. */
const needs = [
  'libasound2 | libasound2t64',
  'libatspi2.0-0',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libxss1',
  'libxtst6',
  'xdg-utils',
]

/** Whether this machine can put a folder into a .deb file. */
export const canMakeDeb = (): boolean =>
  process.platform === 'linux' && spawnSync('dpkg-deb', ['--version']).status === 0

export type DebOptions = {
  /** The unpacked app with Electron. */
  readonly unpacked: string
  /** Where the file goes, and a folder to work in. */
  readonly output: string
  readonly version: string
}

/** Makes a .deb of an unpacked app and gives its path. Throws with what dpkg-deb says. */
export function makeDeb({ unpacked, output, version }: DebOptions): string {
  const architecture = architectures[process.arch]
  if (architecture === undefined) throw new Error(`No Debian package for ${process.arch}.`)
  const tree = join(output, 'deb')
  rmSync(tree, { recursive: true, force: true })
  const put = (path: string, text: string) => {
    mkdirSync(join(tree, path, '..'), { recursive: true, mode: 0o755 })
    writeFileSync(join(tree, path), text)
  }
  put('DEBIAN/control', control(version, architecture, sizeInKiB(unpacked)))
  put('usr/share/applications/app.rapport.desktop.desktop', desktopFile)
  cpSync(unpacked, join(tree, home), { recursive: true, verbatimSymlinks: true })
  put('usr/share/doc/rapport/copyright', `${copyright}\n`)
  const icons = join(tree, 'usr/share/icons/hicolor/512x512/apps')
  mkdirSync(icons, { recursive: true })
  cpSync(join(root, 'resources/icon.png'), join(icons, 'rapport.png'))
  mkdirSync(join(tree, 'usr/bin'), { recursive: true })
  symlinkSync(`${home}/${executableName}`, join(tree, 'usr/bin', executableName))
  run('chmod', ['-R', 'u=rwX,go=rX', tree])
  // Chromium's sandbox where the system lets no user make a namespace of their own.
  run('chmod', ['4755', join(tree, home, 'chrome-sandbox')])
  const file = join(output, `rapport_${version}_${architecture}.deb`)
  run('dpkg-deb', ['--build', '--root-owner-group', tree, file])
  rmSync(tree, { recursive: true, force: true })
  return file
}

const copyright = 'Rapport is under the MIT licence; see LICENSE files in /opt/Rapport.'

function control(version: string, architecture: string, installedSize: number): string {
  return [
    'Package: rapport',
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    'Maintainer: The makers of Rapport <rapport@localhost>',
    'Section: misc',
    'Priority: optional',
    `Installed-Size: ${installedSize}`,
    `Depends: ${needs.join(', ')}`,
    'Description: whom to reach out to and why now',
    ' For people whose business is its clients: what they know about each, what',
    ' they promised, and who is slipping away. Works offline on its own machine.',
    '',
  ].join('\n')
}

const desktopFile = [
  '[Desktop Entry]',
  'Type=Application',
  'Name=Rapport',
  'Comment=Whom to reach out to and why now',
  `Exec=${home}/${executableName}`,
  'Icon=rapport',
  'Categories=Office;ContactManagement;',
  'StartupWMClass=Rapport',
  'Terminal=false',
  '',
].join('\n')

function sizeInKiB(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const sizes = files.map((file) => lstatSync(join(file.parentPath, file.name)).size)
  return Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024)
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${stderr.trim()}`)
}
