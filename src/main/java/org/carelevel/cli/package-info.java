/** The commands: arguments in, text out, an exit code. */
@NullMarked
package org.carelevel.cli;

import org.jspecify.annotations.NullMarked;
