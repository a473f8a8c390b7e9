import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Classifier } from './classifier/classifier.js';
import { modelFromText } from './classifier/text-form.js';
import { KnowledgeError } from './error.js';

/** Beside the content that it was learnt from; `npm run train` writes it. */
const CLASSIFIER_FILE = 'classifier.txt';

/** Reads the classifier that `npm run train` learnt from the content of a folder. Throws KnowledgeError naming the file where it cannot be used. */
export function loadClassifier(folder: string): Classifier {
  const file = join(folder, CLASSIFIER_FILE);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new KnowledgeError(
      'knowledge.unreadable',
      `The classifier ${file} cannot be read (${cause instanceof Error ? cause.message : String(cause)}). Make it with \`npm run train\`, or restore it from version control.`,
      { cause },
    );
  }
  return new Classifier(modelFromText(text, file));
}
