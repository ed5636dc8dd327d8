/** Schemas of what is said by a code and its values: reporters write the sentence, and programs read the values. */
import * as z from './schema.ts';

type Shapes = Readonly<Record<string, z.core.$ZodShape>>;

/** What a table from codes to the schemas of their values describes. */
type ValuesByCode<Table extends Shapes> = {
  [Code in keyof Table & string]: Readonly<
    z.infer<z.ZodMiniObject<{ readonly code: z.ZodMiniLiteral<Code> } & Table[Code]>>
  >;
}[keyof Table & string];

/** Data in its published form: with the sentence for programs that only display it. */
export type Worded<Data> = Data & { readonly text: string };

/** Schemas of the data as it is inside, and in its published form. */
export interface Coded<Data> {
  readonly plain: z.ZodMiniType<Data>;
  readonly worded: z.ZodMiniType<Worded<Data>>;
}

/**
 * @param table the schemas of the values by code, made when they are used
 * @param id of what many places of a JSON schema hold, which is defined once there
 */
export function coded<Table extends Shapes>(table: () => Table, id?: string): Coded<ValuesByCode<Table>> {
  const named = (schema: z.ZodMiniType, name: string) =>
    id === undefined ? schema : schema.check(z.meta({ id: name }));
  const schemaWith = (words: z.core.$ZodShape, name: string) =>
    named(
      z.lazy(() => {
        const [first, ...others] = Object.entries(table()).map(([code, values]) =>
          z.object({ code: z.literal(code), ...values, ...words }),
        );
        return z.discriminatedUnion('code', [first as NonNullable<typeof first>, ...others]);
      }),
      name,
    ) as unknown;
  return {
    plain: schemaWith({}, `${id}`) as Coded<ValuesByCode<Table>>['plain'],
    /** The text has no full stop at the end. */
    worded: schemaWith({ text: z.string() }, `worded-${id}`) as Coded<ValuesByCode<Table>>['worded'],
  };
}
