import { plainDate } from '#shared/time.ts'
import { RhythmDrawing } from '#renderer/time/rhythm-drawing.tsx'
import { rhythmShape, type RhythmMark } from '#renderer/time/rhythm-shape.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import {
  ArrowDownLeftIcon,
  CheckIcon,
  ClockCountdownIcon,
  FunnelSimpleIcon,
} from '#renderer/ui/icons.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { Pill } from '#renderer/ui/pill.tsx'
import { Tag } from '#renderer/ui/tag.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { Part, Row, Said } from './part.tsx'
import styles from './component-sheet.module.css'

const warmths = [
  ['cold', 9, 'Cold, 0 to 19'],
  ['cool', 30, 'Cool, 20 to 39'],
  ['mild', 50, 'Mild, 40 to 59'],
  ['warm', 70, 'Warm, 60 to 79'],
  ['glow', 96, 'Glowing, 80 to 100'],
  ['none', null, 'New'],
  ['paused', null, 'Paused'],
] as const

const today = plainDate('2026-03-12')
const frame = { width: 176, back: 180, ahead: 64, inset: 4 }
const touch = (on: string, direction: RhythmMark['direction']): RhythmMark => ({
  on: plainDate(on),
  direction,
  outcome: 'reached',
})
const both = [
  touch('2025-10-20', 'mutual'),
  touch('2025-12-01', 'outbound'),
  touch('2025-12-09', 'inbound'),
  touch('2026-02-20', 'mutual'),
]
const rhythms = [
  ['in rhythm', both, '2026-02-20', '2026-03-28'],
  ['overdue, the stretch is dashed', both.slice(0, 3), '2025-12-09', '2026-01-20'],
  [
    'one-sided, nothing falls',
    both.map(({ on }) => touch(on, 'outbound')),
    '2026-02-20',
    '2026-03-20',
  ],
  ['new, no touch yet', [], null, null],
] as const

const types = [
  ['lede 28/36', '--t-lede', 'Five people to reach today'],
  ['name 18/24', '--t-name', 'Siobhán Ní Dhomhnaill'],
  ['name-s 14/20', '--t-name-s', 'Łukasz Zając, Nguyễn Thị Hoa'],
  ['quote 15/23', '--t-quote', '“It smells like my grandmother’s yard.”'],
  ['h3 16/22', '--t-h3', 'What I know'],
  ['body 14/21', '--t-body', '41 days since you were last in touch.'],
  ['small 13/18', '--t-small', 'Owner, Crumb & Clove bakery'],
  ['caption 12/16', '--t-cap', 'From her message of 9 January'],
] as const

const colours = [
  ['bg', '--c-bg'],
  ['sidebar', '--c-sidebar'],
  ['surface', '--c-surface'],
  ['well', '--c-well'],
  ['ink', '--c-ink'],
  ['ink-2', '--c-ink-2'],
  ['ink-3', '--c-ink-3'],
  ['control', '--c-control'],
  ['accent', '--c-accent'],
  ['soft', '--c-accent-soft'],
  ['late', '--c-late'],
  ['danger', '--c-danger'],
  ['good', '--c-good'],
  ['info', '--c-info'],
  ['yours', '--v-1'],
  ['theirs', '--v-4'],
] as const

/** What is looked at and not pressed, and the chips among it. */
export function LookParts() {
  return (
    <>
      <Part title="Warmth" about="by level, number, then hue">
        <Row>
          {warmths.map(([level, value, words]) => (
            <Said key={level} words={words}>
              <Warmth level={level} value={value} size={30} />
            </Said>
          ))}
        </Row>
        <Row>
          <Warmth level="cool" value={34} label="Warmth 34 of 100, cool" size={14} />
          <Warmth level="warm" value={70} label="Warmth 70 of 100, warm" size={18} />
          <Warmth level="glow" value={92} label="Warmth 92 of 100, glowing" size={44} />
        </Row>
      </Part>
      <Part title="Type" about="serif for people">
        <div className={styles.type}>
          {types.map(([name, font, text]) => (
            <TypeLine key={name} name={name} font={font} text={text} />
          ))}
        </div>
      </Part>
      <Part title="Rhythm" about="yours rise, theirs fall">
        <Row>
          {rhythms.map(([words, touches, last, due]) => (
            <Said key={words} words={words}>
              <RhythmDrawing
                shape={rhythmShape(
                  {
                    touches,
                    lastTouchOn: last === null ? null : plainDate(last),
                    dueOn: due === null ? null : plainDate(due),
                  },
                  today,
                  frame,
                )}
                label={words}
                width={frame.width}
                height={26}
                axis={13}
                reach={10}
              />
            </Said>
          ))}
        </Row>
      </Part>
      <Part title="People" about="a circle is a person">
        <Row>
          {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, at) => (
            <Avatar key={id} id={id} name="Amara Okonkwo" kind="person" size={44 - at * 2} />
          ))}
          <Avatar id="x" name="St Brigid’s School" kind="organisation" size={44} />
          <Avatar id="y" name="Haus Mertens" kind="organisation" size={26} />
        </Row>
        <Row>
          <Name size="l">Siobhán Ní Dhomhnaill</Name>
          <Name size="m">مريم الفاسي</Name>
          <Name size="s">Nguyễn Thị Hoa</Name>
          <Name size="s" off>
            Lars, paused
          </Name>
        </Row>
      </Part>
      <Part title="Chips, pills, tags">
        <Row>
          <Chip on>Stage is active</Chip>
          <Chip icon={FunnelSimpleIcon}>Add a filter</Chip>
          <Chip removable>garden</Chip>
          <Chip disabled>Off</Chip>
        </Row>
        <Row>
          <Pill tone="late" icon={ClockCountdownIcon}>
            13 days over
          </Pill>
          <Pill tone="danger">broken</Pill>
          <Pill tone="good" icon={CheckIcon}>
            kept
          </Pill>
          <Pill tone="info" icon={ArrowDownLeftIcon}>
            they called
          </Pill>
          <Pill tone="mute">paused</Pill>
        </Row>
        <Row>
          <Tag>lemon trees</Tag>
          <Tag>speaks Twi</Tag>
          <Tag>+3</Tag>
        </Row>
      </Part>
      <Part title="Colour">
        <div className={styles.colours}>
          {colours.map(([name, token]) => (
            <div key={name}>
              <i style={{ background: `var(${token})` }} />
              {name}
            </div>
          ))}
        </div>
      </Part>
      <Part title="Shares">
        <Meter value={0.86} label="Coverage 86%" />
        <Meter value={0.4} label="Import 40%" size="thick" />
      </Part>
      <Part title="Keys" about="as the platform writes them">
        <Row>
          {['J', 'K', 'Enter', 'Escape', '$mod+K', 'Shift+$mod+Z'].map((keys) => (
            <Kbd key={keys} keys={keys} />
          ))}
        </Row>
      </Part>
    </>
  )
}

type TypeLineProps = Readonly<{ name: string; font: string; text: string }>

function TypeLine({ name, font, text }: TypeLineProps) {
  const isQuote = font === '--t-quote'
  return (
    <>
      <span className={styles.caption}>{name}</span>
      <span style={{ font: `var(${font})`, fontStyle: isQuote ? 'italic' : undefined }}>
        {text}
      </span>
    </>
  )
}
