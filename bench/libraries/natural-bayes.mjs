import Classifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** The best class's share of the probability is the score. */
export const create = ({ docs, tokenize = (text) => porter.tokenizeAndStem(text, true) }) => {
  const classifier = new Classifier(porter, 0.1);
  for (const { label, text } of docs) classifier.addDocument(tokenize(text), String(label));
  classifier.train();
  return (query, limit) => {
    const classes = classifier.getClassifications(tokenize(query));
    const sum = classes.reduce((total, { value }) => total + value, 0);
    return sum === 0 ? [] : classes.slice(0, limit).map(({ label, value }) => [Number(label), value / sum]);
  };
};
