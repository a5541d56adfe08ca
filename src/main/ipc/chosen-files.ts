/** Files the owner chose in a dialog. The window gets a token and never learns the path. */
export type ChosenFiles = {
  readonly add: (path: string) => string
  readonly pathOf: (token: string) => string | null
}

/** Older choices are forgotten: nobody has so many imports open. */
const KEPT = 20

/** `newToken` gives a text nobody can guess. */
export function createChosenFiles(newToken: () => string): ChosenFiles {
  const paths = new Map<string, string>()
  return {
    add: (path) => {
      const token = newToken()
      paths.set(token, path)
      for (const oldest of paths.keys()) {
        if (paths.size <= KEPT) break
        paths.delete(oldest)
      }
      return token
    },
    pathOf: (token) => paths.get(token) ?? null,
  }
}
