import {
  FuseState,
  FuseV1Options,
  FuseVersion,
  flipFuses,
  getCurrentFuseWire,
} from '@electron/fuses'

/**
 * What Electron's binary is allowed in a package: nothing that lets another program use it as a
 * Node of its own, look inside it, or feed it code that is not in our archive.
 */
const wanted: Readonly<Record<FuseV1Options, boolean>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // As Electron ships it: traps are how V8 checks bounds quickly, and nothing of ours is WebAssembly.
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** Sets every fuse of an Electron binary. Refuses one that has a fuse not decided about here. */
export async function setFuses(binary: string): Promise<void> {
  await flipFuses(binary, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...wanted,
  })
}

/** The fuses of a binary, read back from its bytes, that are not as they should be. */
export async function wrongFuses(binary: string): Promise<readonly string[]> {
  const wire: Readonly<Record<string, unknown>> = { ...(await getCurrentFuseWire(binary)) }
  return Object.entries(wanted).flatMap(([fuse, on]) =>
    wire[fuse] === (on ? FuseState.ENABLE : FuseState.DISABLE)
      ? []
      : [FuseV1Options[Number(fuse)] ?? fuse],
  )
}
