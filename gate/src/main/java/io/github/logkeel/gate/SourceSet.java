package io.github.logkeel.gate;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * What one run of javac needs to compile a set of sources the way their own build does.
 *
 * @param name how the user knows these sources: a Maven artifact id, else the directory given
 * @param directory the base directory; findings are printed relative to the directory scanned
 * @param files the Java files to compile and to judge
 * @param classPath jars and class directories, in order
 * @param processorPath where annotation processors are found; empty when none run
 * @param options further javac options the build passes ({@code --release 17}, {@code -parameters},
 *     {@code -Akey=value}, ...); never plugins, output directories or paths
 * @param encoding of the files
 */
public record SourceSet(
    String name,
    Path directory,
    List<Path> files,
    List<Path> classPath,
    List<Path> processorPath,
    List<String> options,
    Charset encoding) {

  public SourceSet {
    files = List.copyOf(files);
    classPath = List.copyOf(classPath);
    processorPath = List.copyOf(processorPath);
    options = List.copyOf(options);
  }

  /** The files without module descriptors: everything is looked up on the class path. */
  List<Path> compiled() {
    return files.stream().filter(file -> !file.endsWith("module-info.java")).toList();
  }
}
