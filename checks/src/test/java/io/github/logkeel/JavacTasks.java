package io.github.logkeel;

import com.google.errorprone.FileObjects;
import com.sun.source.util.JavacTask;
import java.util.List;
import javax.tools.ToolProvider;

/** Compilations of one source without Error Prone, for tests of what is read off trees. */
public final class JavacTasks {

  private JavacTasks() {}

  /** One of {@code Source.java}, not yet parsed, whose diagnostics nobody looks at. */
  public static JavacTask of(String... lines) {
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                diagnostic -> {},
                List.of("-proc:none"),
                null,
                List.of(FileObjects.forSourceLines("Source.java", lines)));
  }
}
