package io.github.logkeel.gate;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Loads annotation processors apart from the libraries of this program.
 *
 * <p>javac would load them below the application's class loader, where they would find our version
 * of Guava or picocli before their own.
 */
final class ProcessorIsolation extends ForwardingJavaFileManager<StandardJavaFileManager> {

  ProcessorIsolation(StandardJavaFileManager fileManager) {
    super(fileManager);
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    if (location != StandardLocation.ANNOTATION_PROCESSOR_PATH) {
      return super.getClassLoader(location);
    }
    List<URL> urls = new ArrayList<>();
    try {
      for (Path entry : fileManager.getLocationAsPaths(location)) {
        urls.add(entry.toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
    return new URLClassLoader(urls.toArray(URL[]::new), new JdkClasses());
  }

  /** Sees the JDK with its compiler, which the application's class loader has, and nothing else. */
  private static final class JdkClasses extends ClassLoader {
    JdkClasses() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Class<?> found = Class.forName(name, false, ClassLoader.getSystemClassLoader());
      if (!found.getModule().isNamed()) {
        throw new ClassNotFoundException(name);
      }
      return found;
    }
  }
}
