package io.github.logkeel.spy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.atomic.AtomicInteger;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.eclipse.aether.RepositorySystem;

/**
 * Listens to a Maven build, announces each module and writes one record per run of {@code
 * maven-compiler-plugin:compile}, and of {@code testCompile} where that is asked for; {@link
 * SpyProtocol} says where and how.
 */
@Named
@Singleton
public final class CompilationSpy extends AbstractEventSpy {
  // Not System.out, which Maven 4 turns into log messages that -q swallows.
  private final PrintStream out = console();
  private final RepositorySystem repositorySystem;
  private final AtomicInteger compilations = new AtomicInteger();

  @Inject
  public CompilationSpy(RepositorySystem repositorySystem) {
    this.repositorySystem = repositorySystem;
  }

  @Override
  public void onEvent(Object event) {
    if (!(event instanceof ExecutionEvent)) {
      return;
    }
    ExecutionEvent executionEvent = (ExecutionEvent) event;
    String output = executionEvent.getSession().getUserProperties().getProperty(SpyProtocol.OUTPUT);
    if (output != null) {
      handle(executionEvent, Paths.get(output));
    }
  }

  private void handle(ExecutionEvent event, Path output) {
    try {
      ExecutionEvent.Type type = event.getType();
      if (type == ExecutionEvent.Type.SessionStarted) {
        Files.createFile(output.resolve(SpyProtocol.STARTED));
      } else if (type == ExecutionEvent.Type.ProjectStarted) {
        announce(event);
        ErrorProneBuild.keepApart(event.getProject());
      } else if (type == ExecutionEvent.Type.MojoStarted && isCompilation(event)) {
        record(event, output);
      }
    } catch (Exception | LinkageError e) {
      reportFailure(e, output);
    }
  }

  private void announce(ExecutionEvent event) {
    MavenSession session = event.getSession();
    int modules = session.getProjects().size();
    String count =
        modules == 1
            ? ""
            : " ("
                + (session.getProjects().indexOf(event.getProject()) + 1)
                + " of "
                + modules
                + ")";
    out.println(SpyProtocol.PROGRESS + event.getProject().getArtifactId() + count);
  }

  private static boolean isCompilation(ExecutionEvent event) {
    MojoExecution execution = event.getMojoExecution();
    return execution.getArtifactId().equals("maven-compiler-plugin")
        && (execution.getGoal().equals("compile")
            || (execution.getGoal().equals("testCompile") && asksForTests(event.getSession())));
  }

  private static boolean asksForTests(MavenSession session) {
    return Boolean.parseBoolean(session.getUserProperties().getProperty(SpyProtocol.TESTS));
  }

  private void record(ExecutionEvent event, Path output) throws Exception {
    MavenSession session = event.getSession();
    ErrorProneBuild.removePlugin(session, event.getMojoExecution());
    CompilationRecord.of(session, event.getMojoExecution(), repositorySystem)
        .writeTo(output, compilations.incrementAndGet());
  }

  private static void reportFailure(Throwable failure, Path output) {
    try {
      Files.write(
          output.resolve(SpyProtocol.FAILURE), failure.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("cannot write below " + output, e);
    }
  }

  private static PrintStream console() {
    try {
      return new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e); // every Java has UTF-8
    }
  }
}
