package io.github.logkeel.gate;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code logkeel} command. */
@Command(
    name = "logkeel",
    description = "Checks that keep the logs of Java services usable in the incident.",
    subcommands = {ScanCommand.class, FixCommand.class, BaselineCommand.class, SchemaCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:no finding of error level",
      "1:findings of error level",
      "2:wrong usage, or modules that cannot be read or do not compile: the report is without"
          + " them",
      "3:a defect of logkeel itself"
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an internal error.")
  private boolean stackTrace;

  private final OutputStream out;

  private Main(OutputStream out) {
    this.out = out;
  }

  /**
   * Runs the command and ends the program with its exit status.
   *
   * @param args of the command line
   */
  public static void main(String[] args) {
    Main main = new Main(System.out);
    System.exit(main.execute(main.commandLine(), args));
  }

  /** Runs the command with other streams than those of the program; returns the exit status. */
  static int run(OutputStream out, OutputStream err, String... args) {
    Main main = new Main(out);
    CommandLine line = main.commandLine();
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    return main.execute(line, args);
  }

  /** Standard output, for what is no text or has an encoding of its own. */
  OutputStream out() {
    return out;
  }

  private int execute(CommandLine line, String... args) {
    try {
      int status = line.execute(args);
      if (status != ExitStatus.DEFECT && isLost(line.getOut())) {
        return report(
            new ScanException("standard output cannot be written: what is there is not all"), line);
      }
      return status;
    } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
      return report(e, line); // picocli hands on exceptions only
    }
  }

  /** Whether something that was printed could not be: {@code PrintStream} keeps it to itself. */
  private boolean isLost(PrintWriter printed) {
    return printed.checkError() || (out instanceof PrintStream stream && stream.checkError());
  }

  private CommandLine commandLine() {
    return new CommandLine(this)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Charset.class, Main::charset)
        .registerConverter(Path.class, Main::path)
        .setParameterExceptionHandler((wrong, args) -> refuse(wrong))
        .setExecutionExceptionHandler((failure, line, parsed) -> report(failure, line));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'%s' is no charset of this Java; UTF-8 and ISO-8859-1 are".formatted(name));
    }
  }

  private static Path path(String name) {
    if (name.isEmpty()) {
      throw new TypeConversionException("a path is empty");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(PathList.unusable(name));
    }
  }

  private static int refuse(ParameterException wrong) {
    CommandLine line = wrong.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(
        "logkeel: %s (see %s --help)"
            .formatted(oneLine(wrong), line.getCommandSpec().qualifiedName()));
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.flush();
    return ExitStatus.REFUSED;
  }

  private int report(Throwable failure, CommandLine line) {
    PrintWriter err = line.getErr();
    try {
      if (failure instanceof ScanException refused) {
        refused.details().forEach(err::println);
        err.println("logkeel: " + refused.getMessage());
        return ExitStatus.REFUSED;
      }
      if (failure instanceof OutOfMemoryError) {
        err.println("logkeel: " + new NotEnoughMemory("the report").getMessage());
        return ExitStatus.REFUSED;
      }
      err.println(
          "logkeel: internal error, nothing was judged: %s%s"
              .formatted(
                  failure.toString().lines().findFirst().orElse(""),
                  stackTrace ? "" : " (run with --stacktrace and report it)"));
      if (stackTrace) {
        failure.printStackTrace(err);
      }
      return ExitStatus.DEFECT;
    } finally {
      err.flush();
    }
  }

  private static String oneLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
