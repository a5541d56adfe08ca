import { useEffect } from 'react'
import type { Output } from '#shared/contract/index.ts'

/** Light or dark, where the owner chose; else the system decides. */
export function useAppearance(appearance: Output<'settings.get'>['appearance'] | undefined): void {
  useEffect(() => {
    const root = document.documentElement
    if (appearance === 'light' || appearance === 'dark') root.dataset['theme'] = appearance
    else delete root.dataset['theme']
  }, [appearance])
}
