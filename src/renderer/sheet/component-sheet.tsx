import { Lede } from '#renderer/ui/page.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ControlParts } from './control-parts.tsx'
import { LookParts } from './look-parts.tsx'
import { PlaceParts } from './place-parts.tsx'
import { ScreenParts } from './screen-parts.tsx'
import styles from './component-sheet.module.css'

/**
 * Every part of the kit in its states, in both themes at once, for those who change one. Hover and
 * focus are the parts’ own: point at them, or step through with Tab. Development builds alone have
 * it, so its words are in no catalogue.
 */
export function ComponentSheet() {
  return (
    <main className={styles.sheet}>
      {(['light', 'dark'] as const).map((theme) => (
        <section
          key={theme}
          aria-label={theme}
          className={classNames(styles.theme, styles[theme])}
          data-sheet={theme}
        >
          <Lede size="m">Component sheet, {theme}</Lede>
          <div className={styles.board}>
            <LookParts />
            <ControlParts />
            <PlaceParts theme={theme} />
            <ScreenParts theme={theme} />
          </div>
        </section>
      ))}
    </main>
  )
}
