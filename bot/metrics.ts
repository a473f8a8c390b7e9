import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The figures at /metrics. Counts only: no label holds anything of a person. */
export interface Metrics {
  readonly registry: Registry;
  readonly turns: Counter<'outcome'>;
  readonly turnSeconds: Histogram;
  readonly deliveries: Counter<'outcome'>;
  readonly notices: Counter<'kind'>;
}

/** Makes a registry of its own, so that two desks in one process do not meet. `gauges` are read when the figures are asked for. */
export function createMetrics(
  gauges: Readonly<Record<string, { readonly help: string; readonly read: () => number | Promise<number> }>>,
): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const [name, { help, read }] of Object.entries(gauges)) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  }
  const registers = [registry];
  return {
    registry,
    turns: new Counter({ name: 'desk_turns_total', help: 'Turns run, by what became of them.', labelNames: ['outcome'], registers }),
    turnSeconds: new Histogram({
      name: 'desk_turn_seconds',
      help: 'How long a turn took, its own submissions included.',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    deliveries: new Counter({
      name: 'desk_deliveries_total',
      help: 'Submissions sent to the Partner Center, by outcome of the try.',
      labelNames: ['outcome'],
      registers,
    }),
    notices: new Counter({ name: 'desk_notices_total', help: 'Messages the desk began by itself.', labelNames: ['kind'], registers }),
  };
}
