// The fields of a record of which nothing is known yet, told by their shape.
import { z } from 'zod';

/**
 * Nothing chosen is null, nothing written is '', nothing listed is []; a choice that must be made is its first, a number that must be there 0.
 * @throws Error for a shape that has no blank, which is a mistake of the program
 */
export function blankFields<Shape extends Readonly<Record<string, z.ZodType>>>(shape: z.ZodObject<Shape>): z.infer<z.ZodObject<Shape>> {
  return Object.fromEntries(Object.entries<z.ZodType>(shape.shape).map(([name, field]) => [name, blankOf(name, field)])) as z.infer<
    z.ZodObject<Shape>
  >;
}

function blankOf(name: string, field: z.ZodType): unknown {
  if (field instanceof z.ZodNullable) return null;
  if (field instanceof z.ZodDefault) return field.def.defaultValue;
  if (field instanceof z.ZodArray) return [];
  if (field instanceof z.ZodString) return '';
  if (field instanceof z.ZodNumber) return 0;
  if (field instanceof z.ZodBoolean) return false;
  if (field instanceof z.ZodEnum) return field.options[0];
  if (field instanceof z.ZodObject) return blankFields(field as z.ZodObject<Readonly<Record<string, z.ZodType>>>);
  // IsoDate and its like: a text with a shape of its own.
  if (field instanceof z.ZodPipe || field instanceof z.ZodStringFormat) return '';
  throw new Error(`No blank for ${name}: ${field.type}`);
}
