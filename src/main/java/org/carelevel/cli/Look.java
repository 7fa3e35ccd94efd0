package org.carelevel.cli;

import org.carelevel.report.Layout;
import org.carelevel.report.Page;

/**
 * How an interview looks.
 *
 * @param accessible whether words stand in place of signs, for somebody who hears them read out
 */
record Look(Layout layout, boolean accessible) {

  /** An empty page of this look. */
  Page page() {
    return new Page(layout);
  }

  /** A sign, or nothing where signs would be read out. */
  String sign(String sign) {
    return accessible ? "" : sign;
  }
}
