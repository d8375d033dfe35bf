package shop;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What can be set from outside, read before anything else is up. */
record Settings(int port, String serviceName) {
  private static final Logger logger = Logger.getLogger(Settings.class.getName());

  /** Reads a properties file; what it does not say, or all if it is not there, has a default. */
  static Settings load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      logger.log(Level.CONFIG, "settings from {0}: {1}", new Object[] {file, properties});
    } catch (IOException e) {
      logger.log(Level.INFO, "can't read {0}, the defaults hold", file);
    }
    return new Settings(
        Integer.parseInt(properties.getProperty("port", "8080")),
        properties.getProperty("service", "checkout"));
  }

  Settings withPort(int port) {
    return new Settings(port, serviceName);
  }
}
