package org.carelevel.cli;

/** How a result is written. The names are those on the command line. */
enum Format {
  text,
  json,
  markdown,
  html
}
