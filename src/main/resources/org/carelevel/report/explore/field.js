"use strict";

/* A question with its answers to choose from, or a number to type. */

/**
 * changed: what to do once an answer is given
 * Gives {element, update}, where update shows how the question stands in a result.
 */
function field(question, changed, answers) {
  const { id, text, help, why, choices } = page.questions[question];
  const mark = el("span", { class: "mark" });
  const note = el("p", { class: "note", id: "note" + question });
  const give = (written) => {
    answers.set(question, written);
    changed();
  };
  const input = choices ? radios(question, give, answers) : number(question, give, answers);
  const meaning =
    help || why
      ? el("details", {}, el("summary", {}, say("explore.meaning")), ...paragraphs(help, why))
      : "";
  const element = el(
    "fieldset",
    { "aria-describedby": "note" + question },
    el("legend", {}, t(text) + " ", el("code", {}, id)),
    mark,
    note,
    meaning,
    input,
  );
  const update = (result) => {
    const open = Boolean(result.open && result.open.includes(question));
    const notAsked = Boolean(result.notAsked && result.notAsked.includes(question));
    mark.textContent = open ? say("explore.open.mark") : "";
    note.textContent = notes(question, notAsked, answers);
    element.className = notAsked && answers.written(question) === "" ? "not-asked" : "";
    const typed = element.querySelector("input[type=text]");
    if (typed) {
      typed.setAttribute("aria-invalid", String(answers.unreadable().includes(question)));
    }
  };
  return { element, update };
}

function notes(question, notAsked, answers) {
  if (answers.unreadable().includes(question)) {
    const { lowest, highest } = range(question);
    return say("explore.number.bad", answers.written(question), lowest, highest);
  }
  return notAsked ? say("explore.not.asked", answerText(question, range(question).first)) : "";
}

function paragraphs(...texts) {
  return texts.filter((text) => text).map((text) => el("p", {}, t(text)));
}

function radios(question, give, answers) {
  const options = [
    ["", say("explore.not.known")],
    [DECLINED, say("explore.declined")],
    ...page.questions[question].choices.map((choice) => [choice.id, t(choice.text)]),
  ];
  const made = options.map(([written, words]) => {
    const input = el("input", {
      type: "radio",
      name: "q" + question,
      value: written,
      change: () => give(written),
    });
    input.checked = answers.written(question) === written;
    return el("label", { class: written === "" ? "unknown" : null }, input, el("span", {}, words));
  });
  return el("div", { class: "options" }, ...made);
}

function number(question, give, answers) {
  const { unit } = page.questions[question];
  const { lowest, highest } = range(question);
  const words = unit
    ? say("screen.unit", t(unit), lowest, highest)
    : say("screen.unit.plain", lowest, highest);
  const declined = el("input", { type: "checkbox" });
  const typed = el("input", { type: "text", inputmode: "numeric", autocomplete: "off" });
  declined.checked = answers.declined(question);
  typed.value = declined.checked ? "" : answers.written(question);
  typed.addEventListener("input", () => {
    declined.checked = false;
    give(typed.value.trim());
  });
  declined.addEventListener("change", () => {
    typed.value = "";
    give(declined.checked ? DECLINED : "");
  });
  return el(
    "div",
    { class: "options" },
    el("label", { class: "number" }, el("span", {}, words), typed),
    el("label", {}, declined, el("span", {}, say("explore.declined"))),
  );
}
