"use strict";

/* The page itself: the questions on one side, what the answers mean on the other. */

const screener = new Screener(page.diagram);
const answers = new Case();
const parts = {};

function build() {
  document.documentElement.lang = page.languages[speech.language];
  document.title = t(page.title);
  parts.alerts = el("div", { role: "alert" });
  parts.level = el("div", { role: "status", "aria-live": "polite" });
  parts.details = el("div", {});
  parts.rules = el("div", {});
  parts.heading = el("h2", { tabindex: "-1" }, say("explore.result"));
  parts.bar = el("button", { type: "button", class: "bar", click: toResult });
  parts.link = el("div", { class: "link" });
  parts.fields = page.questions.map((ignored, question) => field(question, update, answers));
  document.body.replaceChildren(header(), el("main", {}, form(), resultSide(), allRules()), parts.bar);
  document.body.append(el("footer", {}, say("stamp", page.stamp)));
  update();
}

function header() {
  return el(
    "header",
    {},
    languages(),
    el("h1", {}, t(page.title)),
    el("p", {}, say("explore.lead")),
    ...(page.status ? [el("p", { class: "status" }, t(page.status))] : []),
    ...(page.audience ? [el("p", {}, t(page.audience))] : []),
  );
}

function languages() {
  if (page.languages.length < 2) {
    return "";
  }
  const buttons = page.languages.map((code, place) =>
    el(
      "button",
      { type: "button", lang: code, "aria-pressed": String(place === speech.language), click: () => speak(place) },
      nameOf(code),
    ),
  );
  return el("div", { class: "languages", role: "group", "aria-label": say("explore.language") }, ...buttons);
}

/** A language's own name for itself. */
function nameOf(code) {
  try {
    return new Intl.DisplayNames([code], { type: "language" }).of(code);
  } catch (unknownCode) {
    return code;
  }
}

function speak(place) {
  speech.language = place;
  build();
  document.querySelectorAll(".languages button")[place].focus();
}

function form() {
  const chapters = page.considerations.map((each) =>
    el(
      "section",
      {},
      el("h3", {}, t(each.name)),
      each.about ? el("p", {}, t(each.about)) : "",
      ...parts.fields
        .filter((ignored, question) => page.questions[question].consideration === each.id)
        .map((made) => made.element),
    ),
  );
  return el(
    "form",
    { autocomplete: "off", submit: (event) => event.preventDefault() },
    el("h2", {}, say("explore.answers")),
    el(
      "p",
      { class: "buttons" },
      el("button", { type: "button", click: reset }, say("explore.reset")),
      el("button", { type: "button", click: offerLink }, say("explore.link")),
      el("button", { type: "button", click: () => window.print() }, say("explore.print")),
    ),
    parts.link,
    ...chapters,
  );
}

function resultSide() {
  const label = { class: "result", "aria-label": say("explore.result"), tabindex: "0" };
  return el("section", label, parts.heading, parts.alerts, parts.level, parts.details);
}

function allRules() {
  return el(
    "details",
    { class: "all-rules" },
    el("summary", {}, el("h2", {}, say("explore.rules"))),
    el("p", {}, say("explore.rules.how")),
    parts.rules,
  );
}

function reset() {
  answers.clear();
  build();
  document.querySelector(".buttons button").focus();
}

function toResult() {
  parts.heading.scrollIntoView();
  parts.heading.focus({ preventScroll: true });
}

function offerLink() {
  const input = el("input", { type: "text", readonly: true, value: location.href });
  show(parts.link, el("label", {}, say("explore.link.field"), input));
  parts.link.querySelector("input").select();
}

/** Works out what the answers mean, and shows it. */
function update() {
  const result = screener.screen(answers.values());
  const described = describe(result, answers);
  show(parts.alerts, ...described.alerts);
  show(parts.level, ...linkNotes(), ...described.level);
  show(parts.details, ...described.details);
  show(parts.rules, picture(result, answers), ...ruleGroups(result));
  parts.fields.forEach((made) => made.update(result));
  const [alert] = described.alerts;
  parts.bar.className = alert ? "bar " + alert.className : "bar";
  const first = alert || described.level[0];
  parts.bar.textContent = (first.querySelector("p") || first).textContent + " ↓";
  parts.bar.title = say("explore.to.result");
  parts.link.replaceChildren();
  writeAddress();
}

/** What is to be said of the link by which the page was opened. */
function linkNotes() {
  const other = answers.otherRules
    ? [el("p", { class: "notice" }, say("explore.link.other", answers.otherRules))]
    : [];
  const unknown =
    answers.unknown.length > 0
      ? [el("p", {}, el("button", { type: "button", class: "leave-out" }, say("explore.leave.out")))]
      : [];
  return [...other, ...unknown];
}

function leaveOut(event) {
  if (event.target.classList.contains("leave-out")) {
    answers.unknown = [];
    update();
    parts.heading.focus();
  }
}

/** Keeps the answers in the address, so that it leads back to them. */
function writeAddress() {
  const fragment = answers.fragment();
  if (fragment !== location.hash.slice(1)) {
    history.replaceState(null, "", location.pathname + location.search + (fragment ? "#" + fragment : ""));
  }
}

function readAddress() {
  answers.read(location.hash.slice(1));
  build();
}

document.addEventListener("click", leaveOut);
window.addEventListener("hashchange", readAddress);
readAddress();
