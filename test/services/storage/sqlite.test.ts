import { storeContract } from '../../contracts/store.contract.js';
import { openTempStore } from '../support.js';

storeContract('SQLite', openTempStore);
