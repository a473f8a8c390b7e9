import { readFileSync } from 'node:fs';
import { type HolidayYears, holidayYearsSchema } from '../rules/working-days.js';
import { AppError } from '../services/errors.js';

/** Reads HOLIDAYS_FILE; undefined where none is named. One that cannot be used is `config.invalid`. */
export function readHolidays(file: string | null): HolidayYears | undefined {
  if (file === null) return undefined;
  try {
    return holidayYearsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new AppError(
      'config.invalid',
      `HOLIDAYS_FILE is "${file}": it must be a readable JSON file such as {"2027":{"off":["2027-01-01"],"worked":["2027-01-03"]}}.`,
      { cause },
    );
  }
}
