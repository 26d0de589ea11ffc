package uk.gov.education.grants.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Listens to the log as production writes it, whatever level the tests have otherwise.
public final class WhatWasLogged implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            var problem = event.getThrowableProxy();
            lines.add("%s %s %s%s"
                    .formatted(
                            event.getLevel(),
                            event.getLoggerName(),
                            event.getFormattedMessage(),
                            problem == null ? "" : "\n" + ThrowableProxyUtil.asString(problem)));
        }
    };

    public WhatWasLogged() {
        listening.setContext(root.getLoggerContext());
        listening.start();
        root.addAppender(listening);
        root.setLevel(Level.INFO);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(listening);
        listening.stop();
    }
}
