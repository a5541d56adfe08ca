import { z } from 'zod'

// What an account export of Monica 4 says of its contacts, as far as it is read here: an object of
// `{ account: { data: [{ type: 'contact', values }] } }`, in which every thing has `properties` and,
// beneath it, `data` of its own. Whatever else it holds is left alone.

const text = z.string().nullish()
const flag = z.boolean().nullish()

const specialDate = z.object({
  /** The year is a filler. */
  is_year_unknown: flag,
  /** Reckoned from an age: day and month are fillers too. */
  is_age_based: flag,
  date: text,
})

const thing = z.object({
  uuid: text,
  created_at: text,
  properties: z
    .object({
      body: text,
      content: text,
      called_at: text,
      happened_at: text,
      title: text,
      summary: text,
      description: text,
      initial_date: text,
      frequency_type: text,
      data: text,
      type: text,
      name: text,
      value: text,
      street: text,
      city: text,
      province: text,
      postal_code: text,
      country: text,
    })
    .partial(),
})
export type Thing = z.infer<typeof thing>

const group = z.object({ type: z.string(), values: z.array(z.unknown()) })
const groups = z.array(group).nullish()

export const contact = z.object({
  uuid: text,
  properties: z.object({
    first_name: text,
    middle_name: text,
    last_name: text,
    nickname: text,
    job: text,
    company: text,
    description: text,
    food_preferences: text,
    is_dead: flag,
    is_partial: flag,
    is_active: flag,
    last_talked_to: text,
    stay_in_touch_frequency: z.number().nullish(),
    tags: z.array(z.string()).nullish(),
    birthdate: specialDate.nullish(),
  }),
  data: groups,
})
export type Contact = z.infer<typeof contact>

export const account = z.object({
  account: z.object({
    data: z.array(group),
    instance: z
      .object({
        contact_field_types: z
          .array(
            z.object({
              uuid: z.string(),
              properties: z.object({ name: text, protocol: text, type: text }),
            }),
          )
          .nullish(),
      })
      .nullish(),
  }),
})
export type Account = z.infer<typeof account>

/** The things of one type; what does not have their shape is left out. */
export function thingsOf({ data }: Contact, type: string): readonly Thing[] {
  return (data ?? [])
    .filter((one) => one.type === type)
    .flatMap(({ values }) => values)
    .flatMap((value) => {
      const read = thing.safeParse(value)
      return read.success ? [read.data] : []
    })
}
