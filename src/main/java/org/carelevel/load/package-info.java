/**
 * Turns YAML and JSON text into the model, collecting every problem on the way. The one room that
 * knows YAML.
 */
@NullMarked
package org.carelevel.load;

import org.jspecify.annotations.NullMarked;
