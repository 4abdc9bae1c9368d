import { fieldLabel } from '#shared/words/fields.ts';
import { focusField } from './field.tsx';

interface MissingItemsProps {
  readonly entity: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly whenComplete: string;
}

/** What is still empty before the next state; a click puts the cursor there. */
export function MissingItems({ entity, title, fields, whenComplete }: MissingItemsProps) {
  return (
    <section className="panel">
      <h2 className="panel-title">
        {title}
        {fields.length > 0 ? ` ${String(fields.length)} 项` : ''}
      </h2>
      {fields.length === 0 ? (
        <p className="quiet">{whenComplete}</p>
      ) : (
        <div className="missing">
          {fields.map((field) => (
            <button key={field} type="button" className="chip-button" onClick={() => focusField(field)}>
              {fieldLabel(entity, field)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
