import { isInitials, isPartOfName } from '../rules/called.js';
import { companyNameKey, isSameCompany } from '../rules/company-name.js';
import { ASSUMED_LIMITS } from '../rules/limits.js';

/** Whether a person may mean a customer, or a project, by this term: a part of its name, pinyin, a short form, initials. */
export const isCalledSo = (name: string, term: string): boolean => {
  const key = companyNameKey(term);
  return (
    key !== '' &&
    (companyNameKey(name).includes(key) ||
      isPartOfName(key, companyNameKey(name)) ||
      isInitials(term, name) ||
      isSameCompany(name, term, ASSUMED_LIMITS.samePrefixChars))
  );
};
