declare const brand: unique symbol

/** `T` that has passed one particular constructor; costs nothing at run time. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name }
