/** What the page shows without data: that it waits, or an error with its remedy. */
import type { Fault } from './protocol.ts';

export function Waiting({ what }: { what: string }) {
  return (
    <p class="waiting" role="status">
      Loading {what} …
    </p>
  );
}

export function FaultNotice({ fault }: { fault: Fault }) {
  return (
    <section class="fault" role="alert">
      <p>
        <strong>{fault.message}</strong>
      </p>
      {fault.remedy
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
    </section>
  );
}

/** An error as the whole view. */
export function FaultView({ fault }: { fault: Fault }) {
  return (
    <article>
      <h1>Nothing to show</h1>
      <FaultNotice fault={fault} />
    </article>
  );
}

/** Damage of the history; the rest is still shown. */
export function Damages({ damages }: { damages: readonly Fault[] }) {
  if (damages.length === 0) return null;
  return (
    <section class="fault" role="alert">
      <p>
        <strong>Part of the history cannot be read. The page shows the rest.</strong>
      </p>
      {damages.map(({ message, remedy }) => (
        <p key={message}>
          {message} {remedy}
        </p>
      ))}
    </section>
  );
}
