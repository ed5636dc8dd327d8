/** Several series side by side: newest, best, median and worst value of each. */
import { median } from '../model/sample.ts';
import { quantities } from '../reporters/quantity.ts';
import { Name } from './components.tsx';
import type { Curve, Plot } from './plot.ts';

export function SideBySide({ plot }: { readonly plot: Plot }) {
  // Only the machine of each line's newest run: different machines are not comparable.
  const curves = plot.curves.filter(({ shape }) => shape === 0);
  if (curves.length < 2) return null;
  return (
    <section aria-labelledby="side-by-side">
      <h2 id="side-by-side">Side by side</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Series</th>
            {['Newest', 'Best', 'Median', 'Worst'].map((word) => (
              <th key={word} scope="col" class="number">
                {word}
              </th>
            ))}
            <th scope="col" class="number wide">
              Runs
            </th>
          </tr>
        </thead>
        <tbody>
          {curves.map((curve) => (
            <Row key={curve.name} curve={curve} plot={plot} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ curve, plot }: { curve: Curve; plot: Plot }) {
  const { line, values, name } = curve;
  const known = plot.places.flatMap((place, i) => (values[i] === null ? [] : (line.values[place] as number)));
  const sorted = known.toSorted((a, b) => (line.direction === 'higher' ? b - a : a - b));
  const shown = [known.at(-1), sorted[0], median(known), sorted.at(-1)].map((value) => value ?? Number.NaN);
  return (
    <tr>
      <th scope="row">
        <Name text={name} />
      </th>
      {quantities(shown, line.unit).map((text, i) => (
        <td key={i} class="number">
          {text}
        </td>
      ))}
      <td class="number wide muted">{known.length.toLocaleString('en')}</td>
    </tr>
  );
}
