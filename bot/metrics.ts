import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { timerWait, within } from '../services/within.js';

/** The figures at /metrics. Every label has few values, all of them ours: none holds anything of a person. docs/operations.md explains each. */
export interface Metrics {
  readonly registry: Registry;
  readonly turns: Counter<'outcome' | 'kind'>;
  readonly turnSeconds: Histogram;
  readonly conflicts: Counter;
  readonly findings: Counter<'rule' | 'severity'>;
  readonly deliveries: Counter<'outcome'>;
  readonly notices: Counter<'kind'>;
  readonly partnerCenterSeconds: Histogram<'operation' | 'outcome'>;
  readonly partnerCenterOpen: Gauge;
  readonly storeSeconds: Histogram<'store' | 'operation'>;
  readonly storeFailures: Counter<'store' | 'code'>;
}

/** A figure that is read when the figures are asked for. */
export interface ReadGauge {
  readonly help: string;
  readonly read: () => number | Promise<number>;
}

/** A gauge that cannot be read by then is NaN: the other figures are wanted most when something is down. */
const GAUGE_MS = 1_000;

/** Makes a registry of its own, so that two desks in one process do not meet. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    turns: new Counter({
      name: 'desk_turns_total',
      help: 'Turns run, by what became of them and what they were about.',
      labelNames: ['outcome', 'kind'],
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'desk_turn_seconds',
      help: 'How long a turn took, its own submissions included.',
      buckets: [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    conflicts: new Counter({
      name: 'desk_turn_conflicts_total',
      help: 'Turns decided again because something they rest on was changed meanwhile.',
      registers,
    }),
    findings: new Counter({
      name: 'desk_rule_findings_total',
      help: 'What the rules found in summaries that were shown, by rule.',
      labelNames: ['rule', 'severity'],
      registers,
    }),
    deliveries: new Counter({
      name: 'desk_deliveries_total',
      help: 'Submissions sent to the Partner Center, by outcome of the try.',
      labelNames: ['outcome'],
      registers,
    }),
    notices: new Counter({ name: 'desk_notices_total', help: 'Messages the desk began by itself.', labelNames: ['kind'], registers }),
    partnerCenterSeconds: new Histogram({
      name: 'desk_partner_center_seconds',
      help: 'Calls to the Partner Center with their retries.',
      labelNames: ['operation', 'outcome'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
      registers,
    }),
    partnerCenterOpen: new Gauge({
      name: 'desk_partner_center_breaker_open',
      help: '1 while the Partner Center is left alone after many failures.',
      registers,
    }),
    storeSeconds: new Histogram({
      name: 'desk_store_seconds',
      help: 'Reads and writes of the store, transactions as one.',
      labelNames: ['store', 'operation'],
      buckets: [0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5],
      registers,
    }),
    storeFailures: new Counter({
      name: 'desk_store_failures_total',
      help: 'Reads and writes that the database did not take.',
      labelNames: ['store', 'code'],
      registers,
    }),
  };
}

/** Adds figures that something else keeps. */
export function addGauges({ registry }: Pick<Metrics, 'registry'>, gauges: Readonly<Record<string, ReadGauge>>): void {
  for (const [name, { help, read }] of Object.entries(gauges))
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const value = await within(
          Promise.resolve()
            .then(read)
            .catch(() => 'failed' as const),
          GAUGE_MS,
          timerWait,
        );
        this.set(typeof value === 'number' ? value : Number.NaN);
      },
    });
}
