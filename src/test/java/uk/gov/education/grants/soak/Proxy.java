package uk.gov.education.grants.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An nginx before several instances, as a process of its own that sends nobody to those that are taken out. A request
/// that changes something is never sent twice: it could be done twice.
final class Proxy implements Origin, AutoCloseable {

    private static final long LONGEST_HAND_OVER = 60;

    private final Path folder;
    private final List<Instance> instances;
    private final List<Instance> takenOut = new ArrayList<>();
    private final int port = Ports.free();
    private final Process process;

    /// Where nginx is on this machine.
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Proxy(Path folder, List<Instance> instances) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.instances = instances;
        write();
        this.process = new ProcessBuilder(command()).inheritIO().start();
        while (process.children().findAny().isEmpty()) {
            Thread.sleep(50);
        }
    }

    @Override
    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /// Starts an instance anew while nobody is sent to it.
    void replace(Instance instance) throws IOException, InterruptedException {
        takenOut.add(instance);
        reload();
        instance.stop();
        instance.start().whenReady();
        takenOut.remove(instance);
        reload();
    }

    /// What went wrong, as it sees it.
    String said() throws IOException {
        return Files.readString(folder.resolve("error.log"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the workers that knew the instances from before have ended what they had begun: only then is an
    /// instance that was taken out asked for nothing any more.
    private void reload() throws IOException, InterruptedException {
        var before = process.children().toList();
        write();
        var command = new ArrayList<>(command());
        command.addAll(List.of("-s", "reload"));
        new ProcessBuilder(command).inheritIO().start().waitFor();
        for (var worker : before) {
            try {
                worker.onExit().get(LONGEST_HAND_OVER, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException stubborn) {
                throw new IllegalStateException("A worker of nginx did not end", stubborn);
            }
        }
    }

    private List<String> command() {
        return List.of(
                program().orElseThrow().toString(),
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString(),
                "-e",
                folder.resolve("error.log").toString());
    }

    private void write() throws IOException {
        var servers = instances.stream()
                .map(each -> "server 127.0.0.1:%d%s;".formatted(each.port(), takenOut.contains(each) ? " down" : ""))
                .collect(Collectors.joining(" "));
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  client_max_body_size 30m;
                  upstream grants { %2$s }
                  # a worker that ends closes connections that people may be about to use
                  keepalive_timeout 0;
                  server {
                    listen 127.0.0.1:%3$d;
                    location / {
                      proxy_pass http://grants;
                      proxy_set_header Host $http_host;
                      proxy_set_header X-Forwarded-For $remote_addr;
                      proxy_set_header X-Forwarded-Proto $scheme;
                      proxy_next_upstream error timeout;
                    }
                  }
                }
                """.formatted(folder, servers, port));
    }
}
