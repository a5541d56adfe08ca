import type { Direction, InteractionKind, TouchOutcome } from '#shared/domain/facts.ts'
import type { Routine } from './sketch.ts'

// What happened in the older part of a timeline. `{bike}` is what the client rides; a text in
// square brackets is filled with one of its choices.

export type RoutineLine = {
  readonly interaction: InteractionKind
  readonly direction: Direction
  readonly outcome: TouchOutcome
  readonly body: string
  readonly learned?: string
}

function line(
  interaction: InteractionKind,
  direction: Direction,
  outcome: TouchOutcome = 'delivered',
) {
  return (body: string, learned?: string): RoutineLine => ({
    interaction,
    direction,
    outcome,
    body,
    ...(learned === undefined ? {} : { learned }),
  })
}

const call = line('call', 'mutual', 'reached')
const noAnswer = line('call', 'outbound', 'failed')
const visit = line('meeting', 'mutual', 'reached')
const mail = line('email', 'outbound')
const mailIn = line('email', 'inbound')
const text = line('message', 'outbound')
const textIn = line('message', 'inbound')

export const routineLines: Readonly<Record<Routine, readonly RoutineLine[]>> = {
  commuter: [
    visit(
      'Dropped off the {bike}: [rear brake|front brake|gears|bottom bracket] [noisy|worn|slack].',
    ),
    visit(
      'Collected the {bike}; new [chain|brake pads|gear cable|rear tyre], and the lamp re-aimed.',
    ),
    visit(
      'Pumped up the {bike} at the door and talked about the [tram works|wind|new lane on Leith Walk].',
    ),
    call(
      'Rang about a flat on the way to work; talked through it, fixed by the roadside.',
      'Carries a pump now, but no levers',
    ),
    call('Asked when to change the chain on the {bike}. Measured it: [another month|now|not yet].'),
    text('Reminded them of the half-yearly check for the {bike}.'),
    textIn(
      'Sent a picture of a [nail|staple|thorn] in the tyre. Booked for [tomorrow|Friday|Monday].',
    ),
    mail(
      'Sent the bill for the {bike} and what can wait until [the next service|the next bonus|the paint is dry].',
    ),
    noAnswer('Rang that the {bike} is ready. No answer.'),
    visit(
      'Quick look at the {bike} between two other jobs; no charge.',
      'Comes by on the way home, around [five|six|half past six]',
    ),
    call('Told them which lock we trust on the {bike}, and which we do not.'),
    textIn('Thanked us for the loan bike. It came back cleaner than it went.'),
  ],
  tourer: [
    visit(
      'Planned [Skye|the Borders|the Hebrides|Northumberland] over the map on the bench.',
      'Prefers [short days and long lunches|to sleep in bothies|trains out and riding home]',
    ),
    visit(
      'Brought the {bike} in for service before [Skye|the Borders|the Hebrides|Northumberland].',
    ),
    call(
      'Back from [Skye|the Borders|the Hebrides|Northumberland]: [no trouble at all|two flats|one spoke].',
    ),
    call('Talked gears for the {bike}: lower, and then a little lower still.'),
    mail('Sent three routes with water and cake marked.'),
    mailIn('Wrote from the road: the {bike} runs, the [rain|wind|midges] too.'),
    text('Asked how the {bike} went on its first loaded day.'),
    textIn('Picture of the {bike} against a [dry-stone wall|ferry rail|signal box].'),
    visit('Moved the saddle of the {bike} a little, then a little back.'),
    visit(
      'Weighed all the bags on the shop scale.',
      'Carries [a stove nobody uses|two books|a full-size towel] on principle',
    ),
    call('Asked about trains that take the {bike}. Sent to the guard who knows.'),
    noAnswer('Rang about the tyres that came in. Out riding, one hopes.'),
  ],
  fleet: [
    visit('Monday check of the {bike}: [all fine|one brake to watch|two tyres changed].'),
    visit('Changed [pads|a chain|two tyres|a hub] in the yard before the first ride.'),
    call('Went through the month with them: [no day lost|one day lost|two days lost].'),
    call(
      'Asked what would hurt most if it broke.',
      'What hurts is not the repair but [not knowing when|the loan bike being the wrong one|the paperwork]',
    ),
    mail('Sent the list of what was done and what comes next.'),
    mail('Told them the [hub|display|rack] is late, and by how much.'),
    mailIn('Asked for one invoice a month. So be it.'),
    textIn('Trouble with the {bike}. Fetched within the hour.'),
    visit('Showed two new riders how to load low and brake early.'),
    call('Moved the check by a day for their [stock-taking|holiday|big order].'),
    visit('Counted spares on their shelf together and refilled it.'),
  ],
  course: [
    visit('Evening at the bench: [true a wheel|set up a derailleur|read a worn chain].'),
    mail('Sent the photographs and the spoke table from the weekend.'),
    mailIn('Asked about [spoke tension|the right grease|a cheap truing stand].'),
    call(
      'Talked through the second attempt, at home, without us.',
      'Did it [on the kitchen table|in the stairwell|on the balcony] and it held',
    ),
    textIn('Sent a picture of the {bike} on its own wheels.'),
    visit('Borrowed the [dishing tool|tension gauge|head-tube reamer] for a night.'),
    text('Told them which evenings are coming up.'),
    visit('Helped at the open evening and explained the truing stand better than we do.'),
  ],
  family: [
    visit(
      'Raised the saddles by the usual two fingers; children grow in [the holidays|new shoes|jumps].',
    ),
    visit('Service of the {bike} while the children counted ball bearings.'),
    call('Asked what to do about [rain|gloves|a helmet that is suddenly too small].'),
    textIn('Picture of the {bike} at the [beach|museum|swimming pool].'),
    text('A used [14-inch|16-inch|20-inch] bike came in; set aside for a week.'),
    mail('Sent the list of safe ways to school, with the lights that stay green long enough.'),
    call(
      'Talked about the first ride on the road.',
      'The children ride in front, the grown-up calls the turns',
    ),
    visit('Fitted the rain cover of the {bike} in the rain, as is proper.'),
    noAnswer('Rang at bath time. No answer, of course.'),
  ],
  build: [
    visit('First talk about the {bike}: what it is for, who carries what, which stairs.'),
    visit('Measured on the jig; twice, and once more with shoes.'),
    mail('Sent drawing [one|two|three] with the changes marked.'),
    mailIn('Sent pictures of [three greens|lugs from 1952|a fork crown] they like.'),
    call(
      'Went through the drawing line by line.',
      'Cares more about [the stem|weight|how it looks parked|the sound] than they say',
    ),
    visit('Came to see the tubes before they are cut.'),
    text('Picture of the [fork|first lug|rear triangle] on the bench.'),
    call('Told them what the [paint|dynamo|leather] does to the date.'),
  ],
}
