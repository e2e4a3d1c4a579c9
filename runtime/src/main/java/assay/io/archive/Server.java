package assay.io.archive;

import assay.io.Reason;
import assay.model.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLException;

/** Asks for files over HTTP and follows where it is sent, within reason: a few times, and never to a lesser road. */
final class Server {
    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_WISH = 60;

    private final Patience patience;
    private final HttpClient client;
    /** How often in a row a host could not be reached, so that it is not waited for with every file anew. */
    private final Map<String, Integer> unreached = new HashMap<>();

    Server(Patience patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .build();
    }

    /** Asks for the bytes from {@code from} on of the version that {@code validator} tells, or else for the whole. */
    Answer ask(URI origin, long from, String validator) throws Cut, InterruptedException {
        if (origin.getScheme().equalsIgnoreCase("file")) {
            LocalBlocks local = new LocalBlocks(origin);
            String size = Long.toString(local.size());
            return new Answer(
                    Answer.WHOLE,
                    "this machine",
                    name -> name.equals("Content-Length") ? Optional.of(size) : Optional.empty(),
                    local);
        }
        URI at = origin;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer = once(at, from, validator);
            if (!isRedirect(answer.status())) return usable(answer);
            answer.close();
            at = next(at, answer.header().apply("Location").orElse(""));
        }
        throw new Problem(origin.getHost() + " sends from one address to the next, more than " + MOST_REDIRECTS
                + " times; the address in the manifest needs mending");
    }

    private Answer once(URI at, long from, String validator) throws Cut, InterruptedException {
        String host = at.getHost();
        if (unreached.getOrDefault(host, 0) >= patience.tries()) {
            throw new Problem(host + " cannot be reached; look whether there is a connection and try again later");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .timeout(longer(patience.stall(), patience.connect()))
                .header("Accept", "*/*")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Assay");
        if (from > 0) request.header("Range", "bytes=" + from + "-");
        if (from > 0 && !validator.isEmpty()) request.header("If-Range", validator);
        try {
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofPublisher());
            unreached.remove(host);
            Body body = new Body(patience.stall());
            response.body().subscribe(body);
            return new Answer(response.statusCode(), host, response.headers()::firstValue, body);
        } catch (HttpTimeoutException e) {
            unreached.merge(host, 1, Integer::sum);
            throw new Cut(host + " does not answer", e);
        } catch (ConnectException e) {
            unreached.merge(host, 1, Integer::sum);
            throw new Cut("there is no connection to " + host, e);
        } catch (SSLException e) {
            throw new Problem(
                    host + " could not show that it is " + host + " (" + Reason.of(e) + "); nothing is fetched from it",
                    e);
        } catch (IOException e) {
            throw new Cut("the connection to " + host + " was cut (" + Reason.of(e) + ")", e);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Addresses may carry tokens of a session, so that messages name the hosts alone. */
    private static URI next(URI at, String location) {
        URI next;
        try {
            next = at.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Problem(at.getHost() + " sends to an address that is none", e);
        }
        String scheme = next.getScheme() == null ? "" : next.getScheme().toLowerCase(Locale.ROOT);
        if (location.isEmpty()
                || !scheme.matches("https?")
                || next.getHost() == null
                || next.getRawUserInfo() != null) {
            throw new Problem(at.getHost() + " sends to an address that is not followed (" + ArchiveFile.shown(scheme)
                    + "); only https and http are");
        }
        if (at.getScheme().equalsIgnoreCase("https") && scheme.equals("http")) {
            throw new Problem(
                    at.getHost() + " sends from https to http at " + next.getHost() + ", which is not followed");
        }
        return next;
    }

    private static Answer usable(Answer answer) throws Cut {
        int status = answer.status();
        if (status == Answer.WHOLE || status == Answer.PART || status == Answer.NO_SUCH_RANGE) return answer;
        answer.close();
        String says = answer.host() + " answers " + status;
        if (status == 408 || status == 429 || status >= 500) throw new Cut(says, wish(answer), null);
        throw new Problem(
                switch (status) {
                    case 404, 410 ->
                        answer.host() + " does not have it (" + status
                                + "); see the homepage of the data set for where it went";
                    case 401, 403 ->
                        answer.host() + " does not give it to everybody (" + status
                                + "); see the homepage of the data set for how to ask";
                    default -> says + ", which brings no file";
                });
    }

    private static Duration wish(Answer answer) {
        String seconds = answer.header().apply("Retry-After").orElse("").strip();
        if (!seconds.matches("\\d{1,9}")) return Duration.ZERO;
        return Duration.ofSeconds(Math.min(LONGEST_WISH, Long.parseLong(seconds)));
    }
}
