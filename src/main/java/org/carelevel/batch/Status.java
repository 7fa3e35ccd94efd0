package org.carelevel.batch;

/** What became of a row. */
enum Status {
  DECIDED("decided"),
  PARTIAL("partial"),
  REJECTED("rejected");

  private final String id;

  Status(String id) {
    this.id = id;
  }

  /** As it is written in results. */
  String id() {
    return id;
  }
}
