import type { Repositories } from '../ports.js';
import { auditTrail } from './audit.js';
import { consents } from './consents.js';
import { conversationStates } from './conversation-states.js';
import { deliveries } from './deliveries.js';
import { drafts } from './drafts.js';
import { dueTurns } from './due-turns.js';
import { feeds } from './feeds.js';
import { handovers } from './handovers.js';
import { heldNotices } from './held-notices.js';
import { logLines } from './log-lines.js';
import { opportunities } from './opportunities.js';
import { outbox } from './outbox.js';
import { people } from './people.js';
import { personalData } from './personal-data.js';
import { questions } from './questions.js';
import { reminders } from './reminders.js';
import type { Db, Engine } from './schema.js';
import { settings } from './settings.js';

/** All that the desk remembers, on a connection or in a transaction of either database. */
export function repositories(db: Db, engine: Engine): Repositories {
  return {
    log: { ...logLines(db, engine), ...dueTurns(db, engine), ...deliveries(db, engine) },
    states: conversationStates(db),
    people: people(db),
    drafts: drafts(db),
    consents: consents(db),
    opportunities: opportunities(db),
    outbox: outbox(db, engine),
    questions: questions(db),
    reminders: reminders(db),
    held: heldNotices(db),
    handovers: handovers(db),
    feeds: feeds(db),
    settings: settings(db),
    audit: auditTrail(db),
    personal: personalData(db),
  };
}
