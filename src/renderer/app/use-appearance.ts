import { useEffect } from 'react'
import type { Output } from '#shared/contract/index.ts'

/**
 * Light or dark, where the owner chose; else the system decides. Where keys without Ctrl were switched
 * off nothing hears them, and no hint tells of them.
 */
export function useAppearance(
  appearance: Output<'settings.get'>['appearance'] | undefined,
  singleKeys = true,
): void {
  useEffect(() => {
    const root = document.documentElement
    if (appearance === 'light' || appearance === 'dark') root.dataset['theme'] = appearance
    else delete root.dataset['theme']
    root.toggleAttribute('data-single-keys-off', !singleKeys)
  }, [appearance, singleKeys])
}
