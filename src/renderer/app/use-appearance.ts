import { useEffect } from 'react'
import type { Output } from '#shared/contract/index.ts'

/** Whether keys without Ctrl act, and are told: where the owner wants none, nothing hears them. */
export function useSingleKeys(on: boolean | undefined): void {
  useEffect(() => {
    if (on === false) document.documentElement.dataset['singleKeys'] = 'off'
    else delete document.documentElement.dataset['singleKeys']
  }, [on])
}

/** Light or dark, where the owner chose; else the system decides. */
export function useAppearance(appearance: Output<'settings.get'>['appearance'] | undefined): void {
  useEffect(() => {
    const root = document.documentElement
    if (appearance === 'light' || appearance === 'dark') root.dataset['theme'] = appearance
    else delete root.dataset['theme']
  }, [appearance])
}
