/** An area in another language: its keys, no more and no fewer. A test holds the arguments. */
export type Translation<English> = { readonly [Key in keyof English]: string }
