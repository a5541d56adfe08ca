import { EventEmitter } from 'node:events'

/** What the stand-in says about a member of Electron that it does not cover. */
const missing = (name: string): never => {
  throw new Error(`stand-in: ${name} is not there`)
}

/** Names that the language and Node look for on any object, whether it is there or not. */
const looked = new Set(['then', 'toJSON', 'domain', '_events', '_eventsCount', '_maxListeners'])

const isLookedFor = (key: string | symbol): key is symbol =>
  typeof key === 'symbol' || looked.has(key)

/** The object itself, except that reading a member it lacks throws. */
export const strict = <T extends object>(name: string, object: T): T =>
  new Proxy(object, {
    get: (target, key, receiver): unknown =>
      key in target || isLookedFor(key)
        ? Reflect.get(target, key, receiver)
        : missing(`${name}.${key}`),
  })

/**
 * The base of every class here. A proxy round an instance would break `#private` fields and
 * identity (`win !== this`), so the trap sits at the root of the prototype chain instead.
 */
export class StrictEmitter<
  Events extends Record<keyof Events, unknown[]>,
> extends EventEmitter<Events> {}

Object.setPrototypeOf(
  StrictEmitter.prototype,
  new Proxy(EventEmitter.prototype, {
    get: (target, key, receiver: object): unknown =>
      key in target || isLookedFor(key)
        ? Reflect.get(target, key, receiver)
        : missing(`${receiver.constructor.name}.${key}`),
  }),
)
Object.setPrototypeOf(
  StrictEmitter,
  new Proxy(EventEmitter, {
    get: (target, key, receiver: { readonly name: string }): unknown =>
      key in target || isLookedFor(key)
        ? Reflect.get(target, key, receiver)
        : missing(`${receiver.name}.${key}`),
  }),
)

/** An event whose sender asks afterwards whether a listener said no. */
export type Preventable<Details extends object = object> = Details & {
  readonly defaultPrevented: boolean
  readonly preventDefault: () => void
}

/** @returns An event that carries `details` and has not been prevented. */
export const preventable = <Details extends object>(details: Details): Preventable<Details> => {
  let prevented = false
  const event = {
    preventDefault: () => {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    },
  }
  return Object.defineProperties(
    event,
    Object.getOwnPropertyDescriptors(details),
  ) as Preventable<Details>
}
