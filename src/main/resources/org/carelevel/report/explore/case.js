"use strict";

/*
 * What was answered, as it was written: the id of an answer, "declined", or what was typed for a
 * number. What cannot be read is kept and named, and never counts as unanswered.
 */

const DECLINED = "declined";

class Case {
  constructor() {
    this.clear();
  }

  clear() {
    this.given = new Map();
    /** What a link held that is no answer here: names and what was written. */
    this.unknown = [];
    /** The rules with which a link was made, where they are not these. */
    this.otherRules = "";
  }

  /** Answers a question; an empty text leaves it open. */
  set(question, written) {
    if (written === "") {
      this.given.delete(question);
    } else {
      this.given.set(question, written);
    }
  }

  written(question) {
    return this.given.get(question) || "";
  }

  declined(question) {
    return this.written(question) === DECLINED;
  }

  /** The value of the answer; null where there is none that can be read. */
  value(question) {
    const written = this.written(question);
    const { choices } = page.questions[question];
    if (choices) {
      const place = choices.findIndex((choice) => choice.id === written);
      return place < 0 ? null : place;
    }
    const { lowest, highest } = range(question);
    const number = Number(written);
    return /^[0-9]{1,9}$/.test(written) && number >= lowest && number <= highest ? number : null;
  }

  /** The answers that can be read, by question. */
  values() {
    const values = new Map();
    for (const question of this.given.keys()) {
      if (this.value(question) !== null) {
        values.set(question, this.value(question));
      }
    }
    return values;
  }

  /** The questions whose answer cannot be read. */
  unreadable() {
    return [...this.given.keys()].filter(
      (question) => !this.declined(question) && this.value(question) === null,
    );
  }

  /** The answers as the part of an address after the "#". */
  fragment() {
    const parts = [];
    page.questions.forEach((question, place) => {
      if (this.given.has(place)) {
        parts.push([question.id, this.written(place)]);
      }
    });
    parts.push(...this.unknown);
    if (parts.length > 0) {
      parts.push(["_rules", this.otherRules || page.stamp]);
    }
    if (speech.language !== page.start) {
      parts.push(["_lang", page.languages[speech.language]]);
    }
    return parts.map((part) => part.map(encodeURIComponent).join("=")).join("&");
  }

  /** Takes the answers, and the language, from such a part of an address. */
  read(fragment) {
    this.clear();
    for (const part of fragment.split("&").filter((each) => each !== "")) {
      const [name, written] = split(part);
      const question = page.questions.findIndex((each) => each.id === name);
      if (name === "_rules") {
        this.otherRules = written === page.stamp ? "" : written;
      } else if (name === "_lang" && page.languages.includes(written)) {
        speech.language = page.languages.indexOf(written);
      } else if (question < 0 || this.given.has(question) || !this.takes(question, written)) {
        this.unknown.push([name, written]);
      } else {
        this.set(question, written);
      }
    }
  }

  /** Whether it can be shown at the question; what was typed for a number always can. */
  takes(question, written) {
    const { choices } = page.questions[question];
    return !choices || ["", DECLINED, ...choices.map((choice) => choice.id)].includes(written);
  }
}

/** The lowest and the highest value of a question's answers. */
function range(question) {
  return page.diagram.variables.find((variable) => variable.question === question);
}

/** An answer in words. */
function answerText(question, value) {
  const { choices, unit } = page.questions[question];
  return choices ? t(choices[value].text) : (value + " " + t(unit)).trim();
}

function split(part) {
  const sign = part.indexOf("=");
  return [part.slice(0, sign < 0 ? part.length : sign), sign < 0 ? "" : part.slice(sign + 1)].map(
    decoded,
  );
}

/** The words of a part of an address; as it stands where it is not well formed. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch (malformed) {
    return part;
  }
}
