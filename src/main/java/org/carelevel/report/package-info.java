/** Results as text and JSON, in the reader's language. */
@NullMarked
package org.carelevel.report;

import org.jspecify.annotations.NullMarked;
