package dev.cairn.discord;

import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JDA and OkHttp from trying again by themselves what Discord takes twice: both do so after a connection that broke, JDA also
 * after an answer of 500 and more. A message has a nonce for that; an event, a role and a channel have none.
 */
final class OnceOnly implements Interceptor {
    private static final Pattern WITHOUT_NONCE = Pattern.compile("/guilds/\\d+/(scheduled-events|roles|channels)$");
    private static final int SERVER_ERROR = 500;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        @Nullable RequestBody body = request.body();
        if (!request.method().equals("POST")
                || body == null
                || !WITHOUT_NONCE.matcher(request.url().encodedPath()).find()) {
            return chain.proceed(request);
        }
        try {
            return answered(
                    chain.proceed(request.newBuilder().post(new OneShot(body)).build()));
        } catch (IOException e) {
            throw new IOException("it may have arrived: " + e.getMessage(), e); // JDA looks at the kind of exception
        }
    }

    private static Response answered(Response response) throws IOException {
        if (response.code() < SERVER_ERROR) {
            return response;
        }
        response.close();
        throw new IOException("the answer was " + response.code());
    }

    /** The same, but never sent again. */
    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
