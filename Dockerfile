# Builds the bot and runs it as an ordinary user. Everything it keeps is in /data; nothing else is written to.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -q package -Dmaven.test.skip

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Cairn" \
    org.opencontainers.image.description="A Discord bot for study communities: roadmaps, and a checklist for every member" \
    org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 --home-dir /data cairn && install --directory --owner=cairn --mode=700 /data
WORKDIR /app
COPY --from=build /build/target/cairn.jar ./
COPY --from=build /build/target/lib lib
COPY config/java.options config/fontconfig.properties ./
# Pictures need no fonts of the system's then, nor its library fontconfig.
RUN echo "-Dsun.awt.fontconfig=/app/fontconfig.properties" >> java.options && java --list-modules | grep -q '^java.desktop@'
COPY roadmaps roadmaps
# Half of a start is loading classes. The cache holds them ready, for exactly these options and files at these places.
RUN --mount=type=bind,source=container,target=/container \
    /container/train java @/app/java.options -XX:AOTCacheOutput=/app/cairn.aot -Xlog:aot=error -jar /app/cairn.jar \
    && java @/app/java.options -XX:AOTCache=/app/cairn.aot -XX:AOTMode=on -jar /app/cairn.jar --version
USER cairn
VOLUME /data
EXPOSE 8080
# Without a token it says so and ends, instead of opening a sandbox that nobody asked for.
ENV CAIRN_HOST=0.0.0.0 CAIRN_SANDBOX=false CAIRN_DATABASE=/data/cairn.db CAIRN_HEARTBEAT=/data/heartbeat
# The bot writes the file every 15 s while it is connected and its database can be written.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["sh", "-c", "test -n \"$(find \"$CAIRN_HEARTBEAT\" -mmin -1)\""]
ENTRYPOINT ["java", "@/app/java.options", "-XX:AOTCache=/app/cairn.aot", "-jar", "/app/cairn.jar"]
