package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The packaged program does not read its annotations: the build has made code of them, which means
 * the same.
 */
class QuickCommandsIT {

  @Test
  void meanWhatTheirAnnotationsSay() throws Exception {
    List<URL> packaged = new ArrayList<>();
    Path lib = Objects.requireNonNull(Installed.LAUNCHER.getParent()).resolveSibling("lib");
    try (Stream<Path> files = Files.list(lib)) {
      for (Path jar : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".jar"))::iterator) {
        packaged.add(jar.toUri().toURL());
      }
    }
    packaged.add(CommandModel.class.getProtectionDomain().getCodeSource().getLocation());
    ClassLoader java = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader program = new URLClassLoader(packaged.toArray(URL[]::new), java)) {
      Class<?> model = program.loadClass(CommandModel.class.getName());
      assertThat(program.loadClass("org.carelevel.cli.Commands$Ready")).isNotNull();
      assertThat(model.getMethod("lines").invoke(null)).isEqualTo(CommandModel.lines());
    }
  }
}
