import { faceOf, type AvatarProps } from './avatar.tsx'
import { initialsOf } from './initials.ts'
import { discOf, fillOf, type WarmthProps } from './warmth.tsx'

// Marks for a list through which thousands pass: drawn once, and then made those of one client after
// the other. Apart from their components, since the first screen has no such list.

/** Makes a small, labelled mark of warmth that was drawn that of one client after the other. */
export function bindWarmth(
  mark: HTMLElement,
): (of: Pick<WarmthProps, 'level' | 'value'> & { readonly label: string }) => void {
  let last: string | undefined
  return ({ level, value, label }) => {
    if (label === last) return
    last = label
    mark.className = discOf(level)
    mark.style.setProperty('--fill', fillOf(value))
    mark.ariaLabel = label
  }
}

/** Makes a face that was drawn that of one client after the other. */
export function bindAvatar(
  face: HTMLElement,
): (of: Pick<AvatarProps, 'id' | 'name' | 'kind'>) => void {
  const letters = new Text()
  face.append(letters)
  let last: string | undefined
  return ({ id, name, kind }) => {
    const look = faceOf(id, kind)
    if (look !== last) face.className = look
    last = look
    letters.data = initialsOf(name)
  }
}
