/** What trainers and learners need beside the rules: how far raters agree, and on what not. */
@NullMarked
package org.carelevel.training;

import org.jspecify.annotations.NullMarked;
