"use strict";

/* Words in the language of the page, and elements that hold them. Texts never become markup. */

const page = JSON.parse(document.getElementById("data").textContent);
const speech = { language: page.start };

/** A text of the ruleset, which has an entry for each language; nothing where there is none. */
function t(text) {
  return text ? text[speech.language] : "";
}

/** The page's own words, with what they leave room for. */
function say(key, ...values) {
  return page.words[speech.language][key].replace(/%[sd]/g, () => String(values.shift()));
}

/** An element. Children are elements or words; those that are empty are left out. */
function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(name, value);
    } else if (value === true) {
      made.setAttribute(name, "");
    } else if (value !== false && value !== null) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((child) => child !== "" && child !== null));
  return made;
}

/** Shows elements in a place, and leaves it alone where it would say the same again. */
function show(place, ...elements) {
  const next = el("div", {}, ...elements);
  if (place.innerHTML !== next.innerHTML) {
    place.replaceChildren(...next.childNodes);
  }
}
