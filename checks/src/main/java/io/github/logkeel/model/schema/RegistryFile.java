package io.github.logkeel.model.schema;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A file of a registry.
 *
 * @param name as the user knows it
 * @param size in bytes
 * @param modified when it was last written
 * @param content gives all of it
 */
record RegistryFile(String name, long size, FileTime modified, Content content) {

  /** Where a jar on the processor path has its registry. */
  static final String DIRECTORY = "META-INF/log-schema/";

  /** Says of a registry who made it; it has no fields. */
  private static final ImmutableList<String> MANIFESTS =
      ImmutableList.of("manifest.yaml", "registry_manifest.yaml", ".weaver.yaml");

  /** Gives the bytes of a file. */
  interface Content {
    byte[] read() throws IOException;
  }

  /** Whether it is the same file, unchanged as far as can be told without reading it. */
  boolean isSame(RegistryFile other) {
    return name.equals(other.name) && size == other.size && modified.equals(other.modified);
  }

  /** The file of that path, or the files below it, in the order of their names. */
  static List<RegistryFile> below(Path path, Consumer<RegistryProblem> problems) {
    if (!Files.exists(path)) {
      problems.accept(problem(path.toString(), "no such file or directory"));
      return List.of();
    }
    try (Stream<Path> files = Files.isDirectory(path) ? Files.walk(path) : Stream.of(path)) {
      List<Path> yaml =
          files
              .filter(file -> file.equals(path) || isOfRegistry(file.getFileName().toString()))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (yaml.isEmpty()) {
        problems.accept(problem(path.toString(), "has no file whose name ends in .yaml or .yml"));
      }
      List<RegistryFile> found = new ArrayList<>();
      for (Path file : yaml) {
        found.add(
            new RegistryFile(
                file.toString(),
                Files.size(file),
                Files.getLastModifiedTime(file),
                () -> Files.readAllBytes(file)));
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      problems.accept(problem(path.toString(), "cannot be read: " + e));
      return List.of();
    }
  }

  /** The files of all jars that a class loader has, and of its directories. */
  static List<RegistryFile> of(ClassLoader loader, Consumer<RegistryProblem> problems) {
    List<RegistryFile> found = new ArrayList<>();
    try {
      for (URL url : Collections.list(loader.getResources(DIRECTORY))) {
        if (url.getProtocol().equals("file")) {
          found.addAll(below(Path.of(URI.create(url.toString())), problems));
        } else if (url.getProtocol().equals("jar")) {
          String jar = url.getPath().substring(0, url.getPath().indexOf("!/"));
          found.addAll(in(Path.of(URI.create(jar))));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.accept(problem(DIRECTORY, "the processor path cannot be read: " + e));
    }
    return found;
  }

  private static List<RegistryFile> in(Path path) throws IOException {
    List<RegistryFile> found = new ArrayList<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.startsWith(DIRECTORY) && isOfRegistry(name.substring(DIRECTORY.length()))) {
          found.add(
              new RegistryFile(
                  path.getFileName() + "!/" + name,
                  entry.getSize(),
                  Files.getLastModifiedTime(path),
                  () -> read(path, name)));
        }
      }
    }
    return found;
  }

  private static byte[] read(Path path, String entry) throws IOException {
    try (JarFile jar = new JarFile(path.toFile());
        InputStream content = jar.getInputStream(jar.getJarEntry(entry))) {
      return content.readAllBytes();
    }
  }

  private static boolean isOfRegistry(String name) {
    return (name.endsWith(".yaml") || name.endsWith(".yml"))
        && !MANIFESTS.contains(name.substring(name.lastIndexOf('/') + 1));
  }

  private static RegistryProblem problem(String file, String text) {
    return new RegistryProblem(new Place(file, 0), text, true);
  }
}
