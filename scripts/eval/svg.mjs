// What the plots share: a drawing that reads on light and on dark ground, axes with labels, marks.

const STYLE = `
  .ground { fill: #ffffff } .ink { fill: #1f2328 } .soft { fill: #57606a } .grid { stroke: #d8dee4 } .axis { stroke: #57606a }
  .line { fill: none; stroke-width: 2 } .whisker { stroke: #1f2328; stroke-width: 1.25 } .ideal { stroke: #57606a; stroke-dasharray: 4 4 }
  .right { fill: #1a7f4b } .offered { fill: #5aa2e0 } .unknown { fill: #afb8c1 } .missed { fill: #d9a521 } .wrong { fill: #c93c37 }
  .line.right { stroke: #1a7f4b; fill: none } .line.wrong { stroke: #c93c37; fill: none } .line.false { stroke: #8250df; fill: none } .false { fill: #8250df }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117 } .ink { fill: #e6edf3 } .soft { fill: #9198a1 } .grid { stroke: #2f353d } .axis { stroke: #9198a1 }
    .whisker { stroke: #e6edf3 } .ideal { stroke: #9198a1 }
    .right { fill: #3fb970 } .offered { fill: #4f8fd0 } .unknown { fill: #59626d } .missed { fill: #d9a521 } .wrong { fill: #f0655e }
    .line.right { stroke: #3fb970 } .line.wrong { stroke: #f0655e } .line.false { stroke: #b392f0 } .false { fill: #b392f0 }
  }`;

/** A whole drawing with a heading; `description` is what a screen reader says. */
export const drawing = ({ width, height, title, description }, parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="12">
<title>${escaped(title)}</title>
<desc>${escaped(description)}</desc>
<style>${STYLE}
</style>
<rect class="ground" width="${width}" height="${height}"/>
${text(16, 26, title, { size: 15, weight: 600 })}
${parts.flat(Infinity).join('\n')}
</svg>
`;

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);

export const text = (x, y, content, { look = 'ink', anchor = 'start', size = 12, weight = 400, turned = false } = {}) =>
  `<text class="${look}" x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" font-size="${size}" font-weight="${weight}"${turned ? ` transform="rotate(-90 ${n(x)} ${n(y)})"` : ''}>${escaped(content)}</text>`;

export const line = (look, x1, y1, x2, y2) => `<line class="${look}" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}"/>`;

export const box = (look, x, y, width, height, hint = '') =>
  `<rect class="${look}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}">${hint === '' ? '' : `<title>${escaped(hint)}</title>`}</rect>`;

export const dot = (look, x, y, radius, hint) =>
  `<circle class="${look}" cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"><title>${escaped(hint)}</title></circle>`;

export const path = (look, points) => `<polyline class="line ${look}" points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}"/>`;

/**
 * A field of two linear axes in percent, from 0 to `xMost` and `yMost` (shares): `{ x, y, parts }`, two functions from share to place, and what draws the
 * grid, the ticks and the labels.
 */
export const field = ({ left, top, width, height, xMost = 1, yMost = 1, xLabel, yLabel }) => {
  const x = (share) => left + (share / xMost) * width;
  const y = (share) => top + height - (share / yMost) * height;
  const parts = [
    ticks(yMost).map((tick) => [
      line('grid', left, y(tick), left + width, y(tick)),
      text(left - 8, y(tick) + 4, figure(tick), { look: 'soft', anchor: 'end' }),
    ]),
    ticks(xMost).map((tick) => text(x(tick), top + height + 18, figure(tick), { look: 'soft', anchor: 'middle' })),
    line('axis', left, top + height, left + width, top + height),
    text(left + width / 2, top + height + 40, xLabel, { anchor: 'middle' }),
    text(left - 44, top + height / 2, yLabel, { anchor: 'middle', turned: true }),
  ];
  return { x, y, parts };
};

/** Four to ten round steps up to `most`. */
const ticks = (most) => {
  const step = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2].find((size) => most / size <= 8) ?? 0.2;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => i * step);
};

const figure = (share) => `${Math.round(share * 1000) / 10} %`;

/** Two decimals are finer than any screen shows. */
const n = (value) => String(Math.round(value * 100) / 100);
