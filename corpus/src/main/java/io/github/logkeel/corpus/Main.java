package io.github.logkeel.corpus;

import io.github.logkeel.gate.ScanException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code corpus} command. */
@Command(
    name = "corpus",
    description = "What the checks say about published code, and what it is worth.",
    subcommands = {
      CheckCommand.class,
      AcceptCommand.class,
      ShowCommand.class,
      FixesCommand.class,
      RecallCommand.class,
      PageCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all is as expected",
      "1:it is not, or an artifact could not be judged",
      "2:wrong usage, or a file that cannot be read or written"
    })
final class Main implements Runnable {
  static final int EXPECTED = 0;
  static final int UNEXPECTED = 1;
  static final int REFUSED = 2;

  @Spec private CommandSpec spec;

  private Main() {}

  /**
   * Runs the command and ends the program with its exit status.
   *
   * @param args of the command line
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** Runs the command with other streams than those of the program; returns the exit status. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return commandLine().setOut(out).setErr(err).execute(args);
  }

  private static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(
            (wrong, args) -> refuse(wrong.getCommandLine(), wrong.getMessage()))
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (failure instanceof ScanException refused) {
                refused.details().forEach(line.getErr()::println);
                return refuse(line, refused.getMessage());
              }
              throw failure;
            });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing (see corpus --help)");
  }

  private static int refuse(CommandLine line, String message) {
    line.getErr().println("corpus: " + message);
    line.getErr().flush();
    return REFUSED;
  }
}
