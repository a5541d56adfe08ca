// The arguments of an ICU message, read from its text by the type checker, so that a text and the
// code that fills it cannot drift apart.
//
// Convention for texts: one space after each comma inside braces (`{n, plural, one {…} other {…}}`),
// branches of a select in camelCase (ICU allows no hyphen; see `selector`), no literal braces, and
// the typographic apostrophe (’), since ASCII's is the escape of ICU.

/** What a message takes: a plural a number, a select one of its words, a plain name either. */
export type ArgsOf<Message extends string> = Flatten<Read<Message, 'text', Nothing>>

type Nothing = Record<never, never>
type Flatten<Args> = { readonly [Name in keyof Args]: Args[Name] }

/**
 * Reads on through the rest of a message. `Place` is where reading stands, innermost first: 'text',
 * or 'branches' between the branches of a plural or select, each with a space to the one around it.
 */
type Read<Rest extends string, Place extends string, Args> =
  NextBrace<Rest> extends ['{', infer After extends string]
    ? Place extends `branches${string}`
      ? Read<After, `text ${Place}`, Args>
      : ReadArgument<After, Place, Args>
    : NextBrace<Rest> extends ['}', infer After extends string]
      ? Place extends `${string} ${infer Outer}`
        ? Read<After, Outer, Args>
        : never
      : Args

type NextBrace<Rest extends string> = Rest extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? NextClose<Rest>
    : ['{', After]
  : NextClose<Rest>

type NextClose<Rest extends string> = Rest extends `${string}}${infer After}` ? ['}', After] : []

type ReadArgument<
  Rest extends string,
  Place extends string,
  Args,
> = Rest extends `${infer Inner}}${infer After}`
  ? Inner extends `${infer Name}, plural, ${string}`
    ? Read<AfterPrefix<Rest, `${Name}, plural, `>, `branches ${Place}`, Args & Arg<Name, number>>
    : Inner extends `${infer Name}, selectordinal, ${string}`
      ? Read<
          AfterPrefix<Rest, `${Name}, selectordinal, `>,
          `branches ${Place}`,
          Args & Arg<Name, number>
        >
      : Inner extends `${infer Name}, select, ${string}`
        ? Read<
            AfterPrefix<Rest, `${Name}, select, `>,
            `branches ${Place}`,
            Args & Arg<Name, string>
          >
        : Inner extends `${infer Name}, number${string}`
          ? Read<After, Place, Args & Arg<Name, number>>
          : Read<After, Place, Args & Arg<Inner, string | number>>
  : never

type AfterPrefix<
  Text extends string,
  Prefix extends string,
> = Text extends `${Prefix}${infer After}` ? After : never

type Arg<Name extends string, Value> = { readonly [N in Name]: Value }
