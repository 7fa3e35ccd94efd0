package org.carelevel.cli;

/** How a result is written. The names are those of the option's values. */
enum Format {
  text,
  json
}
