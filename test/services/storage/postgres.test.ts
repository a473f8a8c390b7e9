import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { storeContract } from '../../contracts/store.contract.js';
import { makeDatabase, type OwnDatabase, openEmptied, TEST_DATABASE_URL } from './postgres-server.js';

if (TEST_DATABASE_URL === undefined)
  test.skip('SKIPPED: the contract on PostgreSQL. Name a server in TEST_DATABASE_URL to run it', () => {});
else
  describe('with a server', () => {
    let database: OwnDatabase;
    beforeAll(async () => {
      database = await makeDatabase();
    });
    afterAll(() => database.drop());

    storeContract('PostgreSQL', () => openEmptied(database));
  });
